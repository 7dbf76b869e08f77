"""`get_initial_state` of cells and recurrent layers."""

import numpy as np
import pytest

X = np.ones((2, 4, 3), "float32")


def cell_of(keras, get_initial_state):
    class Cell(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.state_size = 3

        def call(self, inputs, states):
            return inputs + states[0], [inputs + states[0]]

    Cell.get_initial_state = get_initial_state
    return Cell()


def forms(tf):
    def inputs_only(self, inputs=None):
        return [tf.zeros((2, 3))]

    def dtype(self, inputs=None, batch_size=None, dtype=None):
        return [tf.zeros((batch_size, 3), dtype=dtype)]

    def fixed(self, inputs=None, batch_size=None, dtype=None):
        return [tf.zeros((batch_size, 3), dtype=dtype or self.compute_dtype)]

    def new(self, batch_size=None):
        return [tf.zeros((batch_size, 3))]

    return {each.__name__: each for each in (inputs_only, dtype, fixed, new)}


def test_dtype(keras, tf, major, record):
    """a cell that hands its `dtype` to `tf.zeros`"""
    layer = keras.layers.RNN(cell_of(keras, forms(tf)["dtype"]))
    if major == 2:
        layer(X)
        record("works")
        return
    with record.error(TypeError):
        layer(X)


@pytest.mark.parametrize("name", ["zeros", "ones", "constant", "convert_to_tensor", "zeros_like"])
def test_none_for_tensorflow(tf, record, name):
    """`tf.{name}(..., dtype=None)`"""
    given = (2, 3) if name in ("zeros", "ones") else 1.0
    record.outcome(TypeError if name in ("zeros", "ones") else None, lambda: getattr(tf, name)(given, dtype=None))


@pytest.mark.parametrize("fixed", [False, True], ids=["dtype", "dtype or self.compute_dtype"])
def test_handed_on(keras, tf, major, record, same_numbers, fixed):
    """a cell that hands its `dtype` to a function of its own, which raises for None: `{fixed}`"""

    def zeros(batch_size, dtype):
        if batch_size is None or dtype is None:
            raise ValueError("batch_size and dtype cannot be None")
        return tf.zeros([batch_size, 3], dtype=dtype)

    def state(self, inputs=None, batch_size=None, dtype=None):
        return [zeros(batch_size, (dtype or self.compute_dtype) if fixed else dtype)]

    layer = keras.layers.RNN(cell_of(keras, state))
    if major == 3 and not fixed:
        with record.error(ValueError, "batch_size and dtype cannot be None"):
            layer(X)
        return
    same_numbers(np.asarray(layer(X)))
    record("works")


def test_fixed(keras, tf, handoff, major, record):
    """`dtype or self.compute_dtype`: the output"""
    if major == 2:
        np.save(handoff / "out.npy", np.asarray(keras.layers.RNN(cell_of(keras, forms(tf)["dtype"]))(X)))
    np.testing.assert_allclose(np.load(handoff / "out.npy"), np.asarray(keras.layers.RNN(cell_of(keras, forms(tf)["fixed"]))(X)))
    record("the same")


def test_inputs(keras, tf, record):
    """a cell whose `get_initial_state` takes `inputs` alone"""
    with record.error(TypeError):
        keras.layers.RNN(cell_of(keras, forms(tf)["inputs_only"]))(X)


@pytest.mark.parametrize("kind", ["RNN", "SimpleRNN"])
def test_layer(keras, tf, major, record, kind):
    """a subclass of {kind} whose `get_initial_state` takes `inputs` alone"""

    class Own(getattr(keras.layers, kind)):
        def get_initial_state(self, inputs):
            return [tf.zeros((2, 3))]

    layer = Own(keras.layers.SimpleRNNCell(3)) if kind == "RNN" else Own(3)
    if major == 2:
        layer(X)
        record("works")
        return
    with record.error(TypeError):
        layer(X)


def test_new(keras, tf, major, record):
    """`get_initial_state(self, batch_size=None)`"""
    layer = keras.layers.RNN(cell_of(keras, forms(tf)["new"]))
    if major == 2:
        with record.error(TypeError):
            layer(X)
        return
    layer(X)


@pytest.mark.parametrize("kind", ["GRU", "LSTM", "SimpleRNN"])
def test_asked(keras, tf, major, record, same_numbers, kind):
    """`{kind}(2).get_initial_state(inputs)`"""
    layer = getattr(keras.layers, kind)(2)
    if major == 2:
        state = layer.get_initial_state(tf.constant(X))
        record("a state")
    else:
        with record.error((ValueError, tf.errors.InvalidArgumentError), ""):
            layer.get_initial_state(tf.constant(X))
        state = layer.get_initial_state(keras.ops.shape(X)[0])
    same_numbers(np.asarray(state[0]))


def test_asked_in_a_model(keras, tf, major, record):
    """a model whose `call` asks `self.gru.get_initial_state(...)`, with `keras.ops.shape(x)[0]` in Keras 3"""

    class Writer(keras.Model):
        def __init__(self):
            super().__init__()
            self.gru = keras.layers.GRU(2, return_sequences=True)

        def call(self, x):
            return self.gru(x, initial_state=self.gru.get_initial_state(x if major == 2 else keras.ops.shape(x)[0]))

    model = Writer()
    model.compile("sgd", "mse")
    model.fit(X, np.ones((2, 4, 2)), verbose=0)
    assert model.predict(X, verbose=0).shape == (2, 4, 2)
    record("trains")


@pytest.mark.parametrize("size", ["tf.TensorShape([2])", "[tf.TensorShape([2])]", "2", "[2]"])
def test_size(keras, tf, major, record, size):
    """a cell with `state_size = {size}`"""

    class Cell(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.state_size = {"tf.TensorShape([2])": tf.TensorShape([2]), "[tf.TensorShape([2])]": [tf.TensorShape([2])], "2": 2}.get(size, [2])

        def call(self, inputs, states):
            return states[0], [states[0]]

    record.outcome(ValueError if major == 3 and "TensorShape" in size else None, lambda: keras.layers.RNN(Cell())(np.ones((1, 3, 2), "float32")))


def test_size_of_own_states(keras, tf, record):
    """a cell with `state_size = [tf.TensorShape([2])]` and a `get_initial_state` of its own"""

    class Cell(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.state_size = [tf.TensorShape([2])]

        def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
            return [tf.zeros((1, 2))]

        def call(self, inputs, states):
            return states[0], [states[0]]

    record.outcome(None, lambda: keras.layers.RNN(Cell())(np.ones((1, 3, 2), "float32")))


@pytest.mark.parametrize("kind", ["RNN", "LSTM"])
def test_constants(keras, major, record, kind):
    """`{kind}(...)(inputs, constants=context)`"""

    class Cell(keras.layers.Layer):
        state_size = output_size = 3

        def call(self, inputs, states, constants=None):
            return inputs, [inputs]

    layer = keras.layers.RNN(Cell()) if kind == "RNN" else keras.layers.LSTM(3)
    if major == 2:
        layer(keras.Input((4, 3)), constants=keras.Input((3,)))
        record("works")
    else:
        with record.error(TypeError, "unexpected keyword argument 'constants'"):
            layer(keras.Input((4, 3)), constants=keras.Input((3,)))
