"""The dtype of `to_categorical`."""

import numpy as np
import pytest


def test_dtype(keras, major, record):
    """`to_categorical([0, 1]).dtype`"""
    dtype = str(np.array(keras.utils.to_categorical([0, 1])).dtype)
    assert dtype == ("float32" if major == 2 else "float64")
    record(dtype)


def test_fit(keras, record):
    """as targets of `fit`: the same loss"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2, kernel_initializer="ones", activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="sgd")
    loss = float(model.evaluate(np.ones((2, 1)), keras.utils.to_categorical([0, 1]), verbose=0))
    assert np.isclose(loss, np.log(2.0))
    record(loss)


def test_cast(keras, record):
    """`to_categorical([0, 1]).astype("float32")`"""
    assert keras.utils.to_categorical([0, 1]).astype("float32").dtype == "float32"
    record("float32")


def test_mixed(keras, tf, major, record):
    """`to_categorical(y) * tensor` (a float32 tensor of TensorFlow)"""
    one_hot = keras.utils.to_categorical([0, 1])
    if major == 2:
        record(str((tf.constant(one_hot) * tf.ones((2, 2))).dtype.name))
    else:
        with record.error(tf.errors.InvalidArgumentError):
            tf.constant(one_hot) * tf.ones((2, 2))


def _batches(keras, tf):
    return tf.data.Dataset.from_tensor_slices((tf.ones((2, 2)), keras.utils.to_categorical([0, 1]))).batch(2)


def test_own_step(keras, tf, major, record):
    """a dataset of such targets in a training step of one's own: `prediction - target`"""
    x, y = next(iter(_batches(keras, tf)))
    if major == 2:
        record(str((x - y).dtype.name))
    else:
        with record.error(tf.errors.InvalidArgumentError):
            x - y


def test_dataset_fit(keras, tf, record):
    """a dataset of such targets in `fit`"""
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="sgd")
    model.fit(_batches(keras, tf), verbose=0)
    record("works")


def test_fix(keras, tf, major, same_numbers):
    """`tf.matmul(to_categorical(y), ...)` on Keras 2, `to_categorical(y).astype("float32")` on Keras 3"""
    hot = keras.utils.to_categorical([0, 2, 1])
    same_numbers(tf.matmul(hot if major == 2 else hot.astype("float32"), tf.fill((3, 3), 0.5)))


@pytest.mark.parametrize("classes", ["", ", 2"])
def test_tensor(keras, tf, major, record, classes):
    """`to_categorical(tf.constant([0, 1]){classes})`"""
    given = [int(classes[2:])] if classes else []
    if major == 3 and not given:
        with record.error(ValueError):
            keras.utils.to_categorical(tf.constant([0, 1]))
    else:
        made = keras.utils.to_categorical(tf.constant([0, 1]), *given)
        assert isinstance(made, np.ndarray) == (major == 2)
        assert np.array_equal(made, np.eye(2))
        record(f"{'an array' if major == 2 else 'a tensor'} of {np.array(made).dtype}")


_OPERATIONS = {
    "tf.matmul(hot, tensor)": lambda tf, hot, tensor: tf.matmul(hot, tensor),
    "tf.add(hot, tensor)": lambda tf, hot, tensor: tf.add(hot, tensor),
    "tf.tensordot(hot, tensor, 1)": lambda tf, hot, tensor: tf.tensordot(hot, tensor, 1),
    "tf.nn.sigmoid_cross_entropy_with_logits(labels=hot, logits=tensor)": lambda tf, hot, tensor: tf.nn.sigmoid_cross_entropy_with_logits(
        labels=hot, logits=tensor
    ),
    "tf.matmul(tensor, hot)": lambda tf, hot, tensor: tf.matmul(tensor, hot),
    "tf.multiply(hot, tensor)": lambda tf, hot, tensor: tf.multiply(hot, tensor),
    "tf.equal(hot, tensor)": lambda tf, hot, tensor: tf.equal(hot, tensor),
    "tf.argmax(hot, 1)": lambda tf, hot, tensor: tf.argmax(hot, 1),
    "tf.nn.softmax_cross_entropy_with_logits(labels=hot, logits=tensor)": lambda tf, hot, tensor: tf.nn.softmax_cross_entropy_with_logits(
        labels=hot, logits=tensor
    ),
    "keras.losses.CategoricalCrossentropy()(tf.constant(hot), tensor)": None,
}


@pytest.mark.parametrize("operation", list(_OPERATIONS))
def test_operation(keras, tf, major, record, operation):
    """`{operation}`, where `hot` is `to_categorical([0, 1])`"""
    hot, tensor = keras.utils.to_categorical([0, 1]), tf.fill((2, 2), 0.5)
    run = _OPERATIONS[operation] or (lambda tf, hot, tensor: keras.losses.CategoricalCrossentropy()(tf.constant(hot), tensor))
    fails = major == 3 and operation in list(_OPERATIONS)[:4]
    record.outcome((tf.errors.InvalidArgumentError, TypeError) if fails else None, lambda: run(tf, hot, tensor))


def mapped(tf, labels, function):
    data = tf.data.Dataset.from_tensor_slices((np.ones((2, 3), "float32"), labels)).map(function)
    return np.array([label for _, label in data.as_numpy_iterator()])


def test_map(keras, tf, major, record):
    """a dataset of such targets whose `map` multiplies a label by a tensor of float32"""
    labels = keras.utils.to_categorical([0, 1])
    if major == 2:
        np.testing.assert_allclose(mapped(tf, labels, lambda image, label: (image, tf.cast(0.5, tf.float32) * label)), np.eye(2) / 2)
        record("works")
        return
    with record.error(TypeError, "float64"):
        mapped(tf, labels, lambda image, label: (image, tf.cast(0.5, tf.float32) * label))


def test_map_of_numbers(keras, tf, record):
    """a dataset of such targets whose `map` multiplies a label by a number"""
    labels = keras.utils.to_categorical([0, 1])
    np.testing.assert_allclose(mapped(tf, labels, lambda image, label: (image, 0.5 * label)), np.eye(2) / 2)
    record("works")
