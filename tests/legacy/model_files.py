"""Models, weights and checkpoints under the names that Keras 2 allowed, each read back under the same name."""

import os
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Input, Lambda
from tensorflow.keras.models import Model, load_model

OUT = tempfile.mkdtemp()
WEIGHTS = os.path.join(OUT, "weights.h5")
X = np.linspace(0.0, 255.0, 4 * 8 * 8 * 3).reshape(4, 8, 8, 3).astype("float32")
Y = np.zeros((4, 2), "float32")
ROWS = X[0, 0]


def conv(x, units, name):
    return Conv2D(units, 3, padding="same", name=name + "/conv")(x)


def build():
    inputs = Input((8, 8, 3), name="image/input")
    x = Lambda(lambda image: image / 255.0)(inputs)
    x = conv(x, 4, "block1")
    x = Lambda(lambda t: tf.reduce_mean(t, axis=-1, keepdims=True))(x)
    x = Lambda(lambda t: t[:, 1:])(x)
    return Model(inputs, Dense(2, activation="softmax")(Flatten()(x)))


def same(one, other):
    return bool(np.allclose(one.predict(X, verbose=0), other.predict(X, verbose=0), atol=1e-6))


model, other = build(), build()
model.compile("adam", "mean_squared_error")
callbacks = [
    keras.callbacks.ModelCheckpoint(os.path.join(OUT, "best.hdf5")),
    keras.callbacks.ModelCheckpoint(OUT + "/checkpoint", save_weights_only=True),
]
model.fit(X, Y, epochs=1, verbose=0, callbacks=callbacks)

model.save_weights(WEIGHTS)
other.load_weights(WEIGHTS)
print("weights", same(model, other))
model.save_weights(f"{OUT}/tf_weights", save_format="tf")
other.load_weights(f"{OUT}/tf_weights").expect_partial()
print("TensorFlow weights", same(model, other))
other.load_weights(OUT + "/checkpoint")
print("checkpoint", same(model, other))
other.load_weights(os.path.join(OUT, "best.hdf5"))
print("whole checkpoint", same(model, other))

simple = keras.Sequential([Input((3,)), Dense(1)])
simple.compile("sgd", "mse")
simple.save(os.path.join(OUT, "whole"), save_format="tf")
again = load_model(os.path.join(OUT, "whole"))
print("folder", np.allclose(simple.predict(ROWS, verbose=0), again.predict(ROWS, verbose=0)))
simple.save(OUT + "/simple.h5", save_format="h5")
again = load_model(OUT + "/simple.h5")
print("h5", np.allclose(simple.predict(ROWS, verbose=0), again.predict(ROWS, verbose=0)))
