"""`.value` on a dimension."""

import numpy as np


def test_keras_tensor(keras, record):
    """`inputs.shape[1].value` of a `keras.Input`"""
    with record.error(AttributeError, "'int' object has no attribute 'value'"):
        keras.Input((2,)).shape[1].value


def test_tensor(tf, record):
    """`x.shape[1].value` of a tensor"""
    with record.error(AttributeError, "'int' object has no attribute 'value'"):
        tf.ones((2, 3)).shape[1].value


def test_get_shape(tf, record):
    """`x.get_shape()[1].value` of a tensor"""
    with record.error(AttributeError, "'int' object has no attribute 'value'"):
        tf.ones((2, 3)).get_shape()[1].value


def test_unknown(keras, record):
    """`inputs.shape[0].value`, an unknown dimension"""
    with record.error(AttributeError, "'NoneType' object has no attribute 'value'"):
        keras.Input((2,)).shape[0].value


def test_build(keras, record):
    """`input_shape[-1].value` in `build`"""
    class Scale(keras.layers.Layer):
        def build(self, input_shape):
            self.units = input_shape[-1].value

        def call(self, x):
            return x

    with record.error(AttributeError, "'int' object has no attribute 'value'"):
        Scale().build((None, 2))


def test_call(keras, record):
    """`x.shape[-1].value` in `call`"""
    class Scale(keras.layers.Layer):
        def call(self, x):
            return x * x.shape[-1].value

    with record.error(AttributeError, "'int' object has no attribute 'value'"):
        Scale()(np.ones((1, 2), "float32"))


def test_dims(keras, tf, record, major):
    """`inputs.shape.dims[1].value`"""
    assert tf.ones((2, 3)).shape.dims[1].value == 3
    inputs = keras.Input((2,))
    if major == 2:
        assert inputs.shape.dims[1].value == 2
        record("works")
    else:
        with record.error(AttributeError, "has no attribute 'dims'"):
            inputs.shape.dims[1].value


def test_dimension_class(tf, record):
    """`tf.Dimension`"""
    with record.error(AttributeError, "has no attribute 'Dimension'"):
        tf.Dimension


def test_plain(keras, tf, record):
    """`inputs.shape[1]`, `x.shape[1]`"""
    assert keras.Input((2,)).shape[1] == 2
    assert tf.ones((2, 3)).shape[1] == 3
    record("an int, or None")


def test_dimension_value(keras, tf, record):
    """`tf.compat.dimension_value(inputs.shape[1])`"""
    assert tf.compat.dimension_value(keras.Input((2,)).shape[1]) == 2
    record("works")


def test_set_by_switch(run_python, record):
    """`x.shape[1].value` after `tf.compat.v1.disable_v2_tensorshape()`"""
    out = run_python("import tensorflow as tf\ntf.compat.v1.disable_v2_tensorshape()\nprint(tf.ones((2, 3)).shape[1].value)")
    assert out.strip() == "3"
    record("works for tensors of TensorFlow")


def test_fix(tf, keras, major, same_numbers, run_python):
    """`x.shape[1].value` as in TensorFlow 1 (`disable_v2_tensorshape`) on Keras 2, `x.shape[1]` on Keras 3"""
    if major == 2:
        out = run_python("""
            import tensorflow as tf
            tf.compat.v1.disable_v2_tensorshape()
            x = tf.ones((2, 3, 4))
            print(x.shape[1].value, x.get_shape()[0].value, *[size.value for size in x.shape])
        """)
        sizes = [int(one) for one in out.strip().splitlines()[-1].split()]
    else:
        x = tf.ones((2, 3, 4))
        sizes = [x.shape[1], x.get_shape()[0], *list(x.shape)]
    same_numbers(sizes)
