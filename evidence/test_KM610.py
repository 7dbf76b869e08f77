"""The dtype of `to_categorical`."""

import numpy as np


def test_dtype(keras, major, record):
    """`to_categorical([0, 1]).dtype`"""
    dtype = str(np.array(keras.utils.to_categorical([0, 1])).dtype)
    assert dtype == ("float32" if major == 2 else "float64")
    record(dtype)


def test_fit(keras, record):
    """as targets of `fit`: the same loss"""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2, kernel_initializer="ones", activation="softmax")])
    model.compile(loss="categorical_crossentropy", optimizer="sgd")
    record(float(model.evaluate(np.ones((2, 1)), keras.utils.to_categorical([0, 1]), verbose=0)))


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
