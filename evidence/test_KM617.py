"""Defaults that changed."""

import numpy as np


def test_l1_l2(keras, major, record):
    """`l1_l2()` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2()(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2 if major == 2 else 0.0)
    record(value)


def test_l1_only(keras, major, record):
    """`l1_l2(l1=0.01)` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2(l1=0.01)(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2 if major == 2 else 0.1)
    record(value)


def test_explicit(keras, record):
    """`l1_l2(l1=0.01, l2=0.01)` of ten ones"""
    value = float(np.array(keras.regularizers.l1_l2(l1=0.01, l2=0.01)(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.2)
    record(value)


def test_lion(keras, version, record):
    """the default learning rate of Lion"""
    rate = float(np.array(keras.optimizers.Lion().learning_rate))
    assert np.isclose(rate, 1e-4 if version < (3,) else 1e-3)
    record(rate)


def test_rmsprop(keras, version, record):
    """`RMSprop(use_ema=True).ema_overwrite_frequency`"""
    value = keras.optimizers.RMSprop(use_ema=True).ema_overwrite_frequency
    assert value == (100 if version < (3, 3) else None)
    record(value)


def test_discretization(keras, version, record):
    """the dtype of `Discretization([0.0])(x)`"""
    dtype = str(np.array(keras.layers.Discretization([0.0])(np.ones((1, 1), "float32"))).dtype)
    assert dtype == ("int64" if version < (3, 14) else "int32")
    record(dtype)


def test_plain_l2(keras, record):
    """`l2()` is the same: not to be flagged"""
    value = float(np.array(keras.regularizers.l2()(keras.layers.Activation("linear")(np.ones((10,), "float32")))))
    assert np.isclose(value, 0.1)
    record(value)


IMAGES = np.random.RandomState(0).uniform(0, 255, (2, 8, 12, 3)).astype("float32")


def test_crop(keras, version, record):
    """`predict` of a model that begins with `RandomCrop(4, 4)`, for images of 8 by 12: the shape"""
    model = keras.Sequential([keras.Input((8, 12, 3)), keras.layers.RandomCrop(4, 4)])
    shape = model.predict(IMAGES, verbose=0).shape
    assert shape == ((2, 4, 4, 3) if version < (3, 8) else (2, 8, 12, 3))
    record(str(shape))


def test_crop_in_training(keras, record):
    """`RandomCrop(4, 4)(images, training=True)`: the shape; not to be flagged"""
    shape = tuple(keras.layers.RandomCrop(4, 4)(IMAGES, training=True).shape)
    assert shape == (2, 4, 4, 3)
    record(str(shape))


def test_crop_default(keras, record):
    """a Sequential with `RandomCrop(4, 4)`, called on images: the shape; not to be flagged"""
    shape = tuple(keras.Sequential([keras.layers.RandomCrop(4, 4)])(IMAGES).shape)
    assert shape == (2, 4, 4, 3)
    record(str(shape))


def test_crop_fix(keras, version, major, record, same_numbers):
    """`predict` with `RandomCrop(4, 4)` on Keras 2, with a `Resizing` after it on Keras 3"""
    layers = [keras.layers.RandomCrop(4, 4)]
    if major > 2:
        layers.append(keras.layers.Resizing(4, 4, crop_to_aspect_ratio=True))
    model = keras.Sequential([keras.Input((8, 12, 3)), *layers])
    if (3, 6) <= version < (3, 8):
        record("cut at random")
        return
    same_numbers(model.predict(IMAGES, verbose=0), tolerance=1e-4)


def test_fix(keras, major, same_numbers):
    """`l1_l2()`, `l1_l2(0.1)`, `Lion()` on Keras 2, with the old defaults written out on Keras 3"""
    old, w = major == 2, np.array([1.0, -2.0], "float32")
    both = keras.regularizers.l1_l2 if old else keras.regularizers.L1L2
    regularizers = [both() if old else both(l1=0.01, l2=0.01), both(0.1) if old else both(0.1, l2=0.01)]
    lion = keras.optimizers.Lion() if old else keras.optimizers.Lion(learning_rate=0.0001)
    results = [one(w) for one in regularizers]
    layer = keras.layers.Dense(1, kernel_initializer="ones")
    layer.build((None, 2))
    lion.build(layer.trainable_variables)
    for _ in range(3):
        lion.apply_gradients(zip([np.ones((2, 1), "float32"), np.ones(1, "float32")], layer.trainable_variables, strict=True))
    same_numbers(*results, *layer.get_weights())
