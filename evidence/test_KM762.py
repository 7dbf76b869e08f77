"""Lists, dicts and sets that are assigned to an attribute: Keras 3 keeps a copy."""

import numpy as np

X = np.ones((4, 3), "float32")


def test_chained(keras, major, record):
    """`self.blocks = blocks = []; blocks.append(Dense(3))` in a layer: layers in `self.blocks`"""

    class Own(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.blocks = blocks = []
            for _ in range(2):
                blocks.append(keras.layers.Dense(3))

        def call(self, x):
            for block in self.blocks:
                x = block(x)
            return x

    own = Own()
    own(X)
    assert len(own.blocks) == len(own.trainable_weights) // 2 == (2 if major == 2 else 0)
    record(len(own.blocks))


def test_local(keras, major, record):
    """`heads = {}; self.heads = heads; heads["a"] = Dense(3)` in a model: keys of `self.heads`"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            heads = {}
            self.heads = heads
            heads["a"] = keras.layers.Dense(3)

    net = Net()
    assert len(net.heads) == (1 if major == 2 else 0)
    record(len(net.heads))


def test_caller(keras, major, record):
    """`log = []; layer = Own(log)`, whose `call` appends to `self.log`: the length of `log`"""

    class Own(keras.layers.Layer):
        def __init__(self, log):
            super().__init__()
            self.log = log

        def call(self, x):
            self.log.append(1)
            return x

    log = []
    Own(log)(X)
    assert len(log) == (1 if major == 2 else 0)
    record(len(log))


def test_metric(keras, major, record):
    """the same in a metric"""

    class Own(keras.metrics.Metric):
        def __init__(self, log):
            super().__init__(name="own")
            self.log = log

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.log.append(1)

        def result(self):
            return 0.0

    log = []
    Own(log).update_state(X, X)
    assert len(log) == (1 if major == 2 else 0)
    record(len(log))


def test_optimizer(keras, major, record):
    """the same in an optimizer"""

    class Own(keras.optimizers.SGD):
        def __init__(self, log):
            super().__init__()
            self.log = log

    log = []
    Own(log).log.append(1)
    assert len(log) == (1 if major == 2 else 0)
    record(len(log))


def test_loss(keras, record):
    """the same in a loss or a callback"""

    class Own(keras.losses.Loss):
        def __init__(self, log):
            super().__init__()
            self.log = log

        def call(self, y_true, y_pred):
            return y_pred

    class Told(keras.callbacks.Callback):
        def __init__(self, log):
            super().__init__()
            self.log = log

    log = []
    Own(log).log.append(1)
    Told(log).log.append(1)
    assert len(log) == 2
    record("the list itself")


def test_metric_before(keras, record):
    """`self.log = log = []` in a metric before `super().__init__()`"""

    class Own(keras.metrics.Metric):
        def __init__(self):
            self.log = log = []
            log.append(1)
            super().__init__(name="own")

        def update_state(self, y_true, y_pred, sample_weight=None):
            pass

        def result(self):
            return 0.0

    assert len(Own().log) == 1
    record("the list itself")


def test_fix(keras, major, same_numbers, known_weights):
    """`blocks = self.blocks` after the assignment: the loss and the weights after `fit`"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            if major == 2:
                self.blocks = blocks = []
                heads = {}
                self.heads = heads
            else:
                self.blocks = []
                blocks = self.blocks
                heads = {}
                self.heads = heads
                heads = self.heads
            for _ in range(2):
                blocks.append(keras.layers.Dense(3))
            heads["a"] = keras.layers.Dense(1)

        def call(self, x):
            for block in self.blocks:
                x = block(x)
            return self.heads["a"](x)

    net = Net()
    net(X)
    known_weights(net)
    net.compile(keras.optimizers.SGD(0.1), "mean_squared_error")
    loss = net.fit(X, np.zeros((4, 1), "float32"), epochs=2, verbose=0).history["loss"]
    same_numbers(loss, *net.get_weights())
