import keras
from keras.layers import Dense, Input
from keras.models import Model


def build():
    inputs = Input((4,))
    return Model(inputs, Dense(1)(inputs))


class Trainer:
    def __init__(self, gpus):
        self.model = build()
        self.parallel = self.model if gpus > 1 else self.model
        self.parallel.compile("adam", "mse")


def train(data, gpus):
    model = build()
    for layer in model.layers:
        layer.trainable = True
    if gpus > 1:
        model = model
    model.compile("adam", "mse")
    model.fit(data, data)


def train_whole(data, gpus):
    parallel = build()
    parallel.compile("adam", "mse")
    parallel.fit(data, data)
    other = build()
    other.compile("adam", "mse")
    other.fit(data, data)


def keep_the_inner_one(data, gpus):
    parallel = keras.utils.multi_gpu_model(build(), gpus=gpus)
    parallel.compile("adam", "mse")
    parallel.fit(data, data)
    parallel.layers[-2].save("inner.keras")


def keep_it_at_once(model, gpus):
    keras.utils.multi_gpu_model(model, gpus=gpus).get_layer("inner").save("inner.keras")
