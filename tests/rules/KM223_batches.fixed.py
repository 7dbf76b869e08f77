import numpy as np
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense
from tensorflow.keras.utils import Sequence

X = np.ones((4, 3), "float32")
Y = np.ones((4, 1), "float32")


class Pages(Sequence):
    def __init__(self):
        super().__init__()

    def __len__(self):
        return 2

    def __getitem__(self, index):
        inputs = {"the_input": X}
        outputs = {"ctc": np.zeros(4)}
        return inputs, outputs


def lines():
    while True:
        batch = {"the_input": X}
        yield batch, np.zeros([4])


def given():
    for _ in range(3):
        yield ({"x": X}, Y)


class Painter:
    def get_batch(self, size):
        outputs = {"ctc": np.zeros([size])}
        batch = ({"x": X}, outputs)
        return batch

    def next_train(self):
        while True:
            batch = self.get_batch(4)
            yield batch


features = Input((3,), name="x")
model = Model(features, Dense(1, name="price")(features))
model.compile("sgd", "mse")
model.fit(given(), steps_per_epoch=3)
painter = Painter()
model.fit(x=painter.next_train(), steps_per_epoch=3)


# For several outputs, or for outputs in a dict.
def several():
    while True:
        yield X, {"price": Y}


def named():
    while True:
        yield X, {"price": Y}


def both():
    while True:
        yield X, {"price": Y, "sale": Y}


pair = Model(features, [model.output, Dense(1, name="sale")(features)])
pair.compile("sgd", {"price": "mse", "sale": None})
pair.fit(several(), steps_per_epoch=2)
by_name = Model(features, {"price": model.output})
by_name.compile("sgd", "mse")
by_name.fit(named(), steps_per_epoch=2)
pair.fit(both(), steps_per_epoch=2)
