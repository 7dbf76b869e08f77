"""`tf.keras.__version__`."""


def test_attribute(tf, version, record):
    """`tf.keras.__version__`"""
    if version < (3, 3):
        with record.error(AttributeError, "__version__"):
            tf.keras.__version__
    else:
        assert tf.keras.__version__ == ".".join(map(str, version))
        record("works")


def test_keras(keras, record):
    """`keras.__version__`"""
    assert keras.__version__
    record("works")
