import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense

X = np.ones((4, 3), "float32")
Y = np.ones((4, 1), "float32")

inputs = Input((3,), name="features")
output = Dense(1, name="price")(inputs)
model = Model(inputs, output)
model.compile("sgd", {"price": "mse"}, metrics={"price": "mae"})
model.fit({"features": X}, Y)
model.fit(X, Y, validation_data=({"features": X}, Y))
model.evaluate(X, Y)
model.train_on_batch(X, y=Y, sample_weight=np.ones(4))
model.fit(tf.data.Dataset.from_tensor_slices(({"features": X}, Y)).batch(2))
model.fit({"features": X}, Y)

listed = Model(inputs, [output])
listed.compile("sgd", "mse")
targets = Y
listed.fit(X, targets)

stack = tf.keras.Sequential([Input((3,)), Dense(1, name="price")])
stack.compile("sgd", loss="mse")
stack.fit(X, Y)


# Outputs in a dict, several outputs, and models of their own kind.
named = Model(inputs, {"price": output})
named.compile("sgd", {"price": "mse"})
named.fit(X, {"price": Y})

several = Model(inputs, [output, Dense(1, name="sale")(inputs)])
several.compile("sgd", {"price": "mse", "sale": None})
several.fit(X, {"price": Y, "sale": Y})


class Own(Model):
    def train_step(self, data):
        return {}


own = Own(inputs, output)
own.compile("sgd")
own.fit(X, {"price": Y})


def unknown(any_model):
    any_model.fit(X, {"price": Y})
