# Loading models of a class of their own: Keras 2 needed no custom objects for a folder.
import keras
import numpy as np
import tensorflow as tf
from keras.models import load_model
from keras.saving import register_keras_serializable

x = np.zeros((4, 3), "float32")


class Net(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


@register_keras_serializable("mine")
class Registered(Net):
    pass


class Kept(Net):
    pass


class Served(Net):
    pass


class Twice(Net):
    pass


def build():
    return Net()


net = build()
net(x)
net.save("net.keras")
net = load_model("net.keras", custom_objects={"Net": Net})
net = load_model("net.keras", custom_objects={"Net": Net})
with keras.utils.custom_object_scope({"Net": Net}):
    net = load_model("net.keras")
net.save_weights("net.weights.h5")

registered = Registered()
registered(x)
registered.save("registered.keras")
registered = load_model("registered.keras")

kept = Kept()
kept.compile("sgd", "mse")
kept.fit(x, x[:, :2], callbacks=[keras.callbacks.ModelCheckpoint("kept.keras")])
kept = load_model("kept.keras", custom_objects={"Kept": Kept})

folder = Net()
folder(x)
folder.save("folder.keras")
folder = load_model("folder.keras", custom_objects={"Net": Net})
folder = load_model("folder.keras", custom_objects={"Net": Net})
folder = load_model("other folder")

served = Served()
served(x)
served.export("served")
served = load_model("served")
served = tf.saved_model.load("served")

one, other = Twice(), keras.Sequential([keras.layers.Dense(2)])
for each in (one, other):
    each(x)
    each.save("each.keras")
plain = load_model("each.keras")
unknown = load_model("unknown.keras")
