"""`tf.keras` where `keras` is meant."""


def test_same(keras, tf, major, backend, record):
    """`tf.keras.layers.Dense is keras.layers.Dense`"""
    if backend != "tensorflow":
        record("tf.keras needs TensorFlow")
        return
    same = tf.keras.layers.Dense is keras.layers.Dense
    assert same
    record(same)


def test_missing(keras, tf, major, record):
    """`tf.keras.losses.mean_squared_error`"""
    found = hasattr(tf.keras.losses, "mean_squared_error")
    assert found == (major == 2)
    record(found)


def test_there(keras, record):
    """`keras.losses.mean_squared_error`"""
    assert keras.losses.mean_squared_error
    record(True)
