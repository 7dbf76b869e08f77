# The file is written while training; a class of its own computes where it likes.
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


class Double(layers.Layer):
    def call(self, inputs):
        return inputs * 2.0


def build():
    inputs = keras.Input((4,))
    h = layers.Dense(4)(inputs)
    return keras.Model(inputs, layers.Dense(1)(-h))


model = build()
model.compile("sgd", "mean_squared_error")
model.fit(np.ones((4, 4)), np.ones((4, 1)), callbacks=[keras.callbacks.ModelCheckpoint("best.keras")])
best = keras.models.load_model("best.keras", compile=False)
