"""Models under any name: what is compiled with a loss is one."""

from tensorflow import keras

from project import make


def fit(m1, data):
    m1.compile(loss="mse", optimizer="adam", metrics=["mae"])
    m1.fit(data)
    list(m1.get_metrics_result()).sort()


def others(m1, x2):
    m1.metrics_names.sort()
    x2.compile(mode="fast")
    x2.metrics_names.sort()


class Pair:
    def __init__(self):
        self.d1, self.d2, self.other = make()
        self.d1.compile(loss="mse", optimizer=keras.optimizers.Adam())
        self.d2.compile("adam", loss="mse", metrics=["mae"])
        self.d1.trainable = False
        self.combined = make()
        self.combined.compile(loss="mse", optimizer="sgd")

    def step(self, x, y):
        self.d1.trainable = True
        self.d1.train_on_batch(x, y)
        self.d1.trainable = False
        self.combined.train_on_batch(x, y)
        self.d2.metrics_names.sort()
        self.other.metrics_names.sort()


class Unlike:
    def __init__(self):
        self.d1 = make()

    def step(self):
        self.d1.metrics_names.sort()
