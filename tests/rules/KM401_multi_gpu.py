import keras
import tensorflow as tf
from keras.layers import Dense, Input
from keras.models import Model
from keras.utils import multi_gpu_model  #~ KM401
from keras.utils.multi_gpu_utils import multi_gpu_model as spread  #~ KM401


def build():
    inputs = Input((4,))
    return Model(inputs, Dense(1)(inputs))


class Trainer:
    def __init__(self, gpus):
        self.model = build()
        self.parallel = multi_gpu_model(self.model, gpus=gpus) if gpus > 1 else self.model
        self.parallel.compile("adam", "mse")


def train(data, gpus):
    model = build()
    for layer in model.layers:
        layer.trainable = True
    if gpus > 1:
        model = spread(model, gpus, cpu_merge=False)
    model.compile("adam", "mse")
    model.fit(data, data)


def train_whole(data, gpus):
    parallel = keras.utils.multi_gpu_model(build(), gpus=gpus)  #~ KM401
    parallel.compile("adam", "mse")
    parallel.fit(data, data)
    other = tf.keras.utils.multi_gpu_model(build(), cpu_relocation=True)  #~ KM401
    other.compile("adam", "mse")
    other.fit(data, data)


def keep_the_inner_one(data, gpus):
    parallel = keras.utils.multi_gpu_model(build(), gpus=gpus)  #~ KM401
    parallel.compile("adam", "mse")
    parallel.fit(data, data)
    parallel.layers[-2].save("inner.keras")


def keep_it_at_once(model, gpus):
    keras.utils.multi_gpu_model(model, gpus=gpus).get_layer("inner").save("inner.keras")  #~ KM401
