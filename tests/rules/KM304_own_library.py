"""Models of a library of one's own, beside Keras."""

import os

import keras
from solar import Climate, Network

losses = keras.losses.MeanAbsoluteError()


class Gan:
    def __init__(self, meta):
        self.generator = Network(meta)
        self.discriminator = None

    def save(self, folder):
        self.generator.save(os.path.join(folder, "model_gen.pkl"))
        self.discriminator.save(f"{folder}/model_disc.joblib")


model = Climate(losses)
model.save("climate")
loaded = model.load("climate")

net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")])
net.save("net.pkl")  #~ KM304
other_model = net
other_model.save("folder")  #~ KM304
