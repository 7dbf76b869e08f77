import keras
from keras import ops


class Probe(keras.Model):
    def call(self, x):
        return ops.sum(x)


def test_probe():
    model = Probe()
    assert model.predict(ops.ones((2, 3))).shape == ()


class Passed(keras.Model):
    def call(self, x):
        return ops.sum(x)


def make():
    return Passed()
