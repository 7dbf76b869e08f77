"""Values that Keras 3 refuses."""


def test_shape(keras, major, record):
    """`Input(4)`"""
    if major == 2:
        keras.Input(4)
        record("works")
    else:
        with record.error(ValueError, ""):
            keras.Input(4)


def test_units(keras, version, record):
    """`Dense(10.0)`"""
    if version < (3, 8):
        keras.layers.Dense(10.0)
        record("works")
    else:
        with record.error(ValueError, "positive integer"):
            keras.layers.Dense(10.0)


def test_dtype(keras, major, record):
    """`Dense(1, dtype="float")`"""
    if major == 2:
        keras.layers.Dense(1, dtype="float")
        record("works")
    else:
        with record.error(ValueError, "float"):
            keras.layers.Dense(1, dtype="float")


def test_slope(keras, major, record):
    """`LeakyReLU(-0.1)`"""
    if major == 2:
        keras.layers.LeakyReLU(-0.1)
        record("works")
    else:
        with record.error(ValueError, "negative"):
            keras.layers.LeakyReLU(-0.1)


def test_axis(keras, major, record):
    """`BatchNormalization(axis=[1])`"""
    if major == 2:
        keras.layers.BatchNormalization(axis=[1])
        record("works")
    else:
        with record.error(TypeError, ""):
            keras.layers.BatchNormalization(axis=[1])


def test_valid(keras, record):
    """`Input((4,))`, `Dense(10)`"""
    keras.Input((4,))
    keras.layers.Dense(10)
    record("works")
