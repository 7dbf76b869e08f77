"""Positional arguments that moved."""


def test_input(keras, major, record):
    """`Input((4,), None, "image")`"""
    if major == 2:
        keras.Input((4,), None, "image")
        record("works")
    else:
        with record.error(ValueError, ""):
            keras.Input((4,), None, "image")


def test_contrast(keras, major, record):
    """`RandomContrast(0.2, 42)`"""
    layer = keras.layers.RandomContrast(0.2, 42)
    if major == 2:
        assert layer.seed == 42
        record("a seed")
    else:
        assert layer.value_range == 42
        record("a value range")


def test_keywords(keras, record):
    """the same by name"""
    assert keras.Input((4,), None, name="image").name.startswith("image")
    keras.layers.RandomContrast(0.2, seed=42)
    record("works")
