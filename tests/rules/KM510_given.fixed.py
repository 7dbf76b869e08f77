"""Shapes that are numbers by what the file gives for them."""
import keras
from keras import layers

LATENT = 8


def first(latent_dim=100):
    return keras.Input(shape=(latent_dim,))


def second(latent_dim):
    return keras.Input(shape=(latent_dim,))


def third(size):
    return keras.Input(shape=size)


def fourth(size=(3,)):
    return keras.Input(shape=size)


def fifth(size=3):
    if size == "image":
        size = (8, 8, 3)
    return keras.Input(shape=size)


def sixth(size, args):
    return keras.Input(shape=size), keras.Input(shape=(int(args.size),)), keras.Input(LATENT * args.size)


second(LATENT)
second(latent_dim=16)
third(3)
third((3, 4))
sixth(make_size(), args)


class Generator:
    def __init__(self, image_shape, latent_dim):
        self.image_shape = image_shape
        self.latent_dim = latent_dim

    def build(self, table):
        image = keras.Input(shape=self.image_shape)
        noise = keras.Input(shape=(self.latent_dim,))
        flat = keras.Input((table.shape[1] * LATENT + 1,))
        return keras.Model([image, noise, flat], layers.Concatenate()([layers.Flatten()(image), noise, flat]))


Generator((8, 8, 3), 100).build(table)
