"""Layers that get into the lists and dicts of a class in ways that Keras 3 does not see."""

import numpy as np

X = np.ones((4, 3), "float32")


def seen(keras, fill):
    """How many weights a model trains whose constructor runs ``fill(self, Dense)``."""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            fill(self, lambda: keras.layers.Dense(3))

        def call(self, x):
            for held in (self.held.values() if isinstance(self.held, dict) else self.held):
                for layer in held if isinstance(held, (list, tuple)) else held.values() if isinstance(held, dict) else [held]:
                    x = layer(x)
            return x

    net = Net()
    net(X)
    return len(net.trainable_weights)


def check(keras, major, record, fill, lost=True):
    count = seen(keras, fill)
    assert count == (0 if lost and major == 3 else 4)
    record(f"{count} weights")


def test_by_number(keras, major, record):
    """`self.blocks = [None] * 2; self.blocks[i] = Dense(3)`: trainable weights"""

    def fill(self, dense):
        self.held = [None] * 2
        for i in range(2):
            self.held[i] = dense()

    check(keras, major, record, fill)


def test_inner_list(keras, major, record):
    """`self.stages.append([]); self.stages[0].append(Dense(3))`: trainable weights"""

    def fill(self, dense):
        self.held = []
        self.held.append([])
        for _ in range(2):
            self.held[0].append(dense())

    check(keras, major, record, fill)


def test_local_list(keras, major, record):
    """`self.stages.append(stage); stage.append(Dense(3))`: trainable weights"""

    def fill(self, dense):
        self.held = []
        stage = []
        self.held.append(stage)
        for _ in range(2):
            stage.append(dense())

    check(keras, major, record, fill)


def test_inner_dict(keras, major, record):
    """`self.heads["a"] = {}; self.heads["a"]["x"] = Dense(3)`: trainable weights"""

    def fill(self, dense):
        self.held = {}
        for name in "ab":
            self.held[name] = {}
            self.held[name]["x"] = dense()

    check(keras, major, record, fill)


def test_setdefault(keras, major, record):
    """`self.heads.setdefault("a", Dense(3))`: trainable weights"""

    def fill(self, dense):
        self.held = {}
        for name in "ab":
            self.held.setdefault(name, dense())

    check(keras, major, record, fill)


def test_filled_first(keras, major, record):
    """`stage.append(Dense(3)); self.stages.append(stage)`: trainable weights"""

    def fill(self, dense):
        self.held = []
        stage = []
        for _ in range(2):
            stage.append(dense())
        self.held.append(stage)

    check(keras, major, record, fill, lost=False)


def test_append(keras, major, record):
    """`self.blocks.append(Dense(3))`, `self.blocks += [Dense(3)]`: trainable weights"""

    def fill(self, dense):
        self.held = []
        self.held.append(dense())
        self.held += [dense()]

    check(keras, major, record, fill, lost=False)


def test_made_inside(keras, major, record):
    """`self.stages = [[] for _ in range(2)]; self.stages[0].append(Dense(3))`: trainable weights"""

    def fill(self, dense):
        self.held = [[] for _ in range(2)]
        for stage in self.held:
            stage.append(dense())

    check(keras, major, record, fill, lost=False)


def test_fix(keras, major, same_numbers, known_weights):
    """`self.stages = list(self.stages)` behind the loop: the loss and the weights after `fit`"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.stages, self.blocks = [], [None]
            self.stages = []
            self.stages.append([])
            self.stages[0].append(keras.layers.Dense(3))
            self.blocks = [None]
            self.blocks[0] = keras.layers.Dense(1)
            if major == 3:
                self.stages = list(self.stages)
                self.blocks = list(self.blocks)

        def call(self, x):
            return self.blocks[0](self.stages[0][0](x))

    net = Net()
    net(X)
    known_weights(net)
    net.compile(keras.optimizers.SGD(0.1), "mean_squared_error")
    loss = net.fit(X, np.zeros((4, 1), "float32"), epochs=2, verbose=0).history["loss"]
    same_numbers(loss, *net.get_weights())
