import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Input, Model, layers

x = Input((3,))
zeta = layers.Dense(1, name="zeta")(x)
alpha = layers.Dense(1, name="alpha")(x)

# Outputs in a dict.
model = Model(x, {"zeta": zeta, "alpha": alpha})
model.compile("sgd", {"zeta": "mse", "alpha": "mae"})
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"}, loss_weights={"zeta": 1.0, "alpha": 10.0})
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"}, metrics=["mse", "mae"])
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"}, metrics={"zeta": ["mse"], "alpha": ["mae"]})
model.compile("sgd", loss={"zeta": "mse", "beta": "mae"})
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"}, metrics={"beta": "mae"})
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"}, loss_weights={"alpha": 2.0, "zeta": 1.0})
model.compile("sgd", loss={"zeta": "mse", "alpha": "mae"})
model.fit(data, {"zeta": y1, "alpha": y2})
model.fit(data, y={"zeta": y1, "beta": y2})
model.fit(data, {"zeta": y1, "alpha": y2}, validation_data=(data, {"zeta": y1, "alpha": y2}))
model.evaluate(data, {"zeta": y1, "alpha": y2})
model.train_on_batch(data, {"zeta": y1, "alpha": y2})
targets = {"zeta": y1, "alpha": y2}
model.test_on_batch(data, targets)
dataset = tf.data.Dataset.from_tensor_slices((data, {"zeta": y1, "alpha": y2}))
model.fit(dataset.batch(4))
model.fit(data, np.zeros(3))
model.fit(data, {"zeta": y1, "alpha": y2}, sample_weight=[w1, w2])
model.compile("sgd", loss=["mse", "mse"], loss_weights={"zeta": 1.0, "alpha": 2.0})

# Outputs in a list.
outputs = [zeta, alpha]
listed = Model(inputs=x, outputs=outputs)
listed.compile("sgd", ["mse", "mae"], loss_weights=[1.0, 10.0])
listed.compile("sgd", ["mse", "mse"], loss_weights=[1.0, 10.0])
listed.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights={"alpha": 10.0, "zeta": 1.0})
listed.compile("sgd", ["mse", None])
listed.compile("sgd", {"zeta": "mse", "gamma": "mae"})
listed.compile("sgd", "mse", metrics=[["mse", "mae"], ["mse", "mae"]])
listed.compile("sgd", "mse", weighted_metrics=[["mse", "mae"], ["mse", "mae"]])
listed.compile("sgd", "mse", metrics={"gamma": ["mse"]})
listed.compile("sgd", "mse")
listed.fit(data, {"zeta": y1, "gamma": y2})
listed.fit(data, np.zeros((3, 1)))
listed.fit(data, [y1, y2], sample_weight={"zeta": w1, "alpha": w2})
listed.fit(data, {"zeta": y1, "alpha": y2}, sample_weight={"zeta": w1, "alpha": w2})


# One of two outputs without a loss.
half = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
half.compile("sgd", [None, "mse"])
half.fit(data, {"alpha": y1})
half.compile("sgd", [None, "mse"])
half.fit(data, {"alpha": y1, "zeta": y2})
half.fit(data, [y1, y2])
half.fit(data, np.zeros(3))
half.compile("sgd", [None, "mse"])
half.fit(data, {"alpha": y1})
half.fit(data, np.zeros(3))
half.compile(
    "sgd",
    loss=[
        # the other output only shows where it looks
        None, "mse",
    ],
)
half.fit(data, {"alpha": y1})
half.compile("sgd", [None, "mse"], metrics={"alpha": "mae"})
half.fit(data, {"alpha": y1})
half.fit(data, {"alpha": y1, "zeta": y2})
half.fit(data, np.zeros(3))


# A helper, a method, a subclass.
def build():
    inputs = Input((3,))
    return Model(inputs, dict(zip("zy", (layers.Dense(1)(inputs), layers.Dense(1)(inputs)))))


def build_dict():
    inputs = Input((3,))
    one = layers.Dense(1)(inputs)
    return Model(inputs, outputs={"value": one, "policy": layers.Dense(3)(one)})


built = build_dict()
built.compile("adam", loss={"value": "mse", "policy": "categorical_crossentropy"})


class Agent:
    def __init__(self):
        self.model = build_dict()
        self.model.compile("adam", loss={"value": "mse", "policy": "categorical_crossentropy"})

    def learn(self, states, values, policies):
        self.model.fit(states, {"value": values, "policy": policies})


class Two(keras.Model):
    def __init__(self):
        super().__init__()
        self.one = layers.Dense(1)
        self.other = layers.Dense(1)

    def call(self, inputs):
        return {"one": self.one(inputs), "other": self.other(inputs), "an": self.one(inputs)}


class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.one = layers.Dense(1)

    def call(self, inputs):
        return self.one(inputs), self.one(inputs) * 2


class Own(Two):
    def train_step(self, data):
        return {"loss": 0.0}


two = Two()
two.compile("adam", {"one": "mse", "other": "mae", "an": "mse"})
two.fit(data, {"one": y1, "other": y2, "an": y3})
pair = Pair()
pair.compile("adam", {"one": "mse", "other": "mae"})
pair.compile("adam", ["mse", "mae"])
pair.fit(data, {"one": y1, "other": y2})
own = Own()
own.compile("adam", ["mse", "mae", "mse"])
own.fit(data, [y1, y2, y3])

# Look-alikes: one structure, harmless orders, one output, not known.
model.compile("sgd", loss={"alpha": "mae", "zeta": "mse"}, loss_weights={"zeta": 1.0, "alpha": 10.0}, metrics={"zeta": ["mae"]})
model.fit(data, {"alpha": y2, "zeta": y1}, sample_weight={"zeta": w1, "alpha": w2})
model.compile("sgd", loss="mse")
model.compile("sgd", loss=["mse", "mse"])
model.compile("sgd", loss={"zeta": "mse"})
model.fit(data, unknown)
model.fit(data, [same, same])
listed.compile("sgd", ["mse", "mae"], loss_weights=[1.0, 10.0], metrics=[["mse"], ["mae"]])
listed.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights=[1.0, 10.0])
listed.compile("sgd", {"zeta": "mse", "alpha": "mae"}, loss_weights={"zeta": 1.0, "alpha": 10.0})
listed.compile("sgd", {"zeta": "mse", "alpha": None}, metrics=["mse", "mse"])
listed.compile("sgd", ["mse", "mae"], loss_weights={"zeta": 1.0, "alpha": 1.0})
listed.fit(data, [y1, y2], sample_weight=[w1, w2])
listed.fit(data, {"zeta": y1, "alpha": y2})
ordered = Model(x, {"first": zeta, "second": alpha})
ordered.compile("sgd", ["mse", "mae"], metrics=[["mse"], ["mae"]])
ordered.fit(data, [y1, y2])
single = Model(x, layers.Dense(1, name="only")(x))
single.compile("sgd", {"only": "mse"}, metrics=["mse", "mae"], loss_weights=[1.0])
single.fit(data, [y1])
unclear = Model(x, heads(x))
unclear.compile("sgd", ["mse", "mae"], loss_weights={"a": 1.0, "b": 2.0}, metrics=["mse", "mae"])
unclear.fit(data, {"a": y1})
build().compile("sgd", ["mse", "mae"])
