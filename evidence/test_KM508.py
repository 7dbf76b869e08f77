"""`Conv2D(32, 3, 3)`."""


def test_stride(keras, record):
    """`Conv2D(2, 3, 3)`"""
    layer = keras.layers.Conv2D(2, 3, 3)
    assert tuple(layer.kernel_size) == tuple(layer.strides) == (3, 3)
    record("kernel (3, 3), strides (3, 3)")


def test_tuple(keras, record):
    """`Conv2D(2, (3, 3))`"""
    layer = keras.layers.Conv2D(2, (3, 3))
    assert tuple(layer.strides) == (1, 1)
    record("kernel (3, 3), strides (1, 1)")
