from tensorflow import keras
from tensorflow.keras import Input


def generator(latent_dim):
    return keras.Model(noise := Input(shape=(latent_dim,)), keras.layers.Dense(3)(noise))


# What is called so is a whole shape with many people.
def library(input_dim, img_dim, state_dim):
    return [Input(shape=(input_dim)), Input(shape=(img_dim)), Input((state_dim))]


def images(units, size=28):
    first = Input(shape=(units))
    return keras.Model([first, other := Input(shape=(size))], [first, other])


def rows(input_dim=4):
    return Input(shape=(input_dim,))


images((32, 32, 1), size=(28, 28))
shape = (8, 8)
images(shape, size=keras.datasets.mnist.load_data()[0][0].shape[1:])
