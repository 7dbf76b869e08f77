"""Arguments with another name."""

import numpy as np


def test_categorical(keras, major, record):
    """`to_categorical(y=...)`"""
    if major == 2:
        keras.utils.to_categorical(y=[0, 1])
        record("works")
    else:
        with record.error(TypeError, ""):
            keras.utils.to_categorical(y=[0, 1])


def test_relu(keras, major, record):
    """`activations.relu(x, alpha=0.1)`"""
    if major == 2:
        keras.activations.relu(np.ones(2, "float32"), alpha=0.1)
        record("works")
    else:
        with record.error(TypeError, "alpha"):
            keras.activations.relu(np.ones(2, "float32"), alpha=0.1)


def test_l2(keras, major, record):
    """`regularizers.l2(l=0.01)`"""
    if major == 2:
        keras.regularizers.l2(l=0.01)
        record("works")
    else:
        with record.error(TypeError, ""):
            keras.regularizers.l2(l=0.01)


def test_same(keras, major, record):
    """`relu(x, negative_slope=0.1)` on Keras 3 gives what `relu(x, alpha=0.1)` gave"""
    x = np.array([-1.0, 1.0], "float32")
    value = keras.activations.relu(x, alpha=0.1) if major == 2 else keras.activations.relu(x, negative_slope=0.1)
    assert np.allclose(value, [-0.1, 1.0])
    record(np.array(value).tolist())


def test_fix(keras, major, same_numbers):
    """`alpha=`, `l=`, `y=` on Keras 2, `negative_slope=`, `l2=`, `x=` on Keras 3"""
    x = np.array([-2.0, 3.0], "float32")
    old = major == 2
    slope = keras.activations.relu(x, **{"alpha" if old else "negative_slope": 0.1})
    weights = keras.regularizers.l2(**{"l" if old else "l2": 0.1})(x)
    small = keras.regularizers.L1(**{"l" if old else "l1": 0.1})(x)
    same_numbers(slope, weights, small, keras.utils.to_categorical(**{"y" if old else "x": [0, 1], "num_classes": 2}))


def test_plateau(keras, major, record):
    """`ReduceLROnPlateau(epsilon=0.5)`, then `min_delta`"""
    delta = keras.callbacks.ReduceLROnPlateau(epsilon=0.5).min_delta
    assert delta == (0.5 if major == 2 else 1e-4)
    record(delta)


def test_plateau_fix(keras, record):
    """`ReduceLROnPlateau(min_delta=0.5)`, then `min_delta`"""
    assert keras.callbacks.ReduceLROnPlateau(min_delta=0.5).min_delta == 0.5
    record(0.5)


def test_category_encoding(keras, major, record):
    """`CategoryEncoding(max_tokens=4)`"""
    if major == 2:
        keras.layers.CategoryEncoding(max_tokens=4)
        record("works")
    else:
        with record.error(ValueError, "max_tokens"):
            keras.layers.CategoryEncoding(max_tokens=4)


def test_category_encoding_tokens(keras, major):
    """`CategoryEncoding(num_tokens=4)` on Keras 3 gives what `max_tokens=4` gave"""
    layer = keras.layers.CategoryEncoding(**{"max_tokens" if major == 2 else "num_tokens": 4}, output_mode="multi_hot")
    assert np.array_equal(layer(np.array([[1, 2]])), [[0, 1, 1, 0]])


def test_batch_input_shape(keras, major, record):
    """`keras.Input(batch_input_shape=(2, 3))`, which Keras 2 took among its other keywords"""
    if major == 2:
        assert tuple(keras.Input(batch_input_shape=(2, 3)).shape) == (2, 3)
        record("works")
    else:
        with record.error(TypeError, "batch_input_shape"):
            keras.Input(batch_input_shape=(2, 3))


def test_batch_shape(keras, major, known_weights, same_numbers):
    """`Input(batch_shape=(1, 3, 2))` on Keras 3 after `Input(batch_input_shape=(1, 3, 2))` on Keras 2, before a stateful LSTM"""
    first = keras.Input(batch_input_shape=(1, 3, 2)) if major == 2 else keras.Input(batch_shape=(1, 3, 2))
    model = known_weights(keras.Sequential([first, keras.layers.LSTM(4, stateful=True)]))
    x = np.linspace(0, 1, 6, dtype="float32").reshape(1, 3, 2)
    same_numbers(np.concatenate([model.predict(x, verbose=0) for _ in range(2)]))
