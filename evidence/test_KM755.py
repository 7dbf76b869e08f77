"""The symbolic shape of a TextVectorization that counts words."""

import numpy as np
import pytest

TEXTS = [["a b"], ["c d"]]
MODES = ["multi_hot", "count", "tf_idf"]


def texts(keras, mode="multi_hot", **options):
    layer = keras.layers.TextVectorization(output_mode=mode, **options)
    layer.adapt(["a b c", "b c d"])
    return layer


def core(keras):
    return keras.Sequential([keras.Input((5,)), keras.layers.Dense(1, kernel_initializer="ones")])


def text_input(keras):
    return keras.Input((1,), dtype="string")


def whole(keras, between=None, mode="multi_hot"):
    inputs = text_input(keras)
    counted = texts(keras, mode)(inputs)
    return keras.Model(inputs, core(keras)(between(counted) if between else counted))


def given(keras, tf):
    whole(keras)


def beside(keras, tf):
    other = keras.Input((3,))
    keras.layers.Concatenate()([texts(keras)(text_input(keras)), other])


def normalized(keras, tf):
    inputs = text_input(keras)
    model = keras.Model(inputs, keras.layers.BatchNormalization()(keras.layers.Dense(2)(texts(keras)(inputs))))
    model.predict(tf.constant(TEXTS), verbose=0)


def stacked(keras, tf):
    keras.Sequential([text_input(keras), texts(keras), core(keras)])


REFUSED = {
    "`model(text(inputs))`": given,
    "`Concatenate()([text(inputs), other])`": beside,
    "`BatchNormalization` after `Dense`": normalized,
    "`Sequential([Input((1,)), text, model])`": stacked,
}


@pytest.mark.parametrize("use", REFUSED)
def test_refused(keras, tf, version, record, use):
    """{use}, where `text` is a `TextVectorization(output_mode="multi_hot")` and `inputs` an `Input((1,))`"""
    if version < (3, 14):
        REFUSED[use](keras, tf)
        record("works")
        return
    with record.error(ValueError):
        REFUSED[use](keras, tf)


@pytest.mark.parametrize("mode", MODES)
def test_shape(keras, version, record, mode):
    """`text(inputs).shape` with `output_mode="{mode}"`, and the numbers that it gives for two texts"""
    layer = texts(keras, mode)
    shape = tuple(layer(text_input(keras)).shape)
    assert shape == ((None, 1, 5) if version >= (3, 14) else (None, 5))
    record(f"{shape}, {tuple(layer(np.array(TEXTS, dtype=object)).shape)}")


def test_split(keras, record):
    """`text(inputs).shape` with `split=None`"""
    shape = tuple(texts(keras, split=None)(text_input(keras)).shape)
    assert len(shape) == 2
    record(shape)


def test_dense(keras, tf, record):
    """`Dense` layers alone after it"""
    inputs = text_input(keras)
    model = keras.Model(inputs, keras.layers.Dense(1, kernel_initializer="ones")(texts(keras)(inputs)))
    np.testing.assert_allclose(model.predict(tf.constant(TEXTS), verbose=0), [[2.0], [2.0]])
    record("works")


@pytest.mark.parametrize("mode", MODES)
def test_flatten(keras, tf, major, same_numbers, mode):
    """`Flatten()` between it and the model, with `output_mode="{mode}"`"""
    model = whole(keras, keras.layers.Flatten() if major == 3 else None, mode)
    same_numbers(model.predict(tf.constant(TEXTS), verbose=0))


def test_flatten_in_sequence(keras, tf, major, same_numbers):
    """`Flatten()` after it in a Sequential"""
    between = [keras.layers.Flatten()] if major == 3 else []
    model = keras.Sequential([text_input(keras), texts(keras), *between, core(keras)])
    same_numbers(model.predict(tf.constant(TEXTS), verbose=0))
