import keras
import tensorflow as tf
from keras import backend as K
from keras.layers import Activation, Dense
from keras.utils import CustomObjectScope, get_custom_objects


def squash(x):
    return x / (1.0 + abs(x))


def twice(x):
    return 2 * x


def focal(y_true, y_pred):
    return (y_true - y_pred) ** 4


class Small(keras.regularizers.Regularizer):
    def __call__(self, x):
        return 0.1 * keras.ops.sum(x)


def first(shape, dtype=None):
    return keras.ops.ones(shape, dtype)


get_custom_objects().update({"squash": Activation(squash), "swish": Activation(squash), "first": first, "tiny": Small})
get_custom_objects()["focal"] = focal
get_custom_objects()["other_name"] = focal
keras.utils.get_custom_objects().update(double=lambda x: 2 * x)

model = keras.Sequential([Dense(3, activation="squash", kernel_regularizer="tiny")])  #~ KM406 KM406
model.add(Activation("squash"))  #~ KM406
model.add(Activation("double"))  #~ KM406
model.compile("sgd", loss="focal", metrics=["focal", "other_name"])  #~ KM406 KM406 KM406
with CustomObjectScope({"twice": twice}):
    layer = tf.keras.layers.Conv2D(3, 2, activation="twice")  #~ KM406

Activation("swish")
Dense(3, activation="relu", kernel_initializer="first")
Dense(3, activation=squash)
Activation("unknown")
Dense(3, name="squash")
