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
model.fit({"features": X}, {"price": Y})  #~ KM223
model.fit(X, Y, validation_data=({"features": X}, {"price": Y}))  #~ KM223
model.evaluate(X, {"price": Y})  #~ KM223
model.train_on_batch(X, y={"price": Y}, sample_weight={"price": np.ones(4)})  #~ KM223 KM223
model.fit(tf.data.Dataset.from_tensor_slices(({"features": X}, {"price": Y})).batch(2))  #~ KM223
model.fit({"features": X}, Y)

listed = Model(inputs, [output])
listed.compile("sgd", "mse")
targets = {"price": Y}
listed.fit(X, targets)  #~ KM223

stack = tf.keras.Sequential([Input((3,)), Dense(1, name="price")])
stack.compile("sgd", loss={"price": "mse"})  #~ KM223
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
