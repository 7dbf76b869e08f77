"""keras.backend.gradients and tf.gradients."""

import numpy as np


def net(keras):
    inputs = keras.Input((2,))
    return keras.Model(inputs, keras.layers.Dense(1, kernel_initializer="ones")(inputs))


def test_backend(keras, record, major):
    """`keras.backend.gradients(model.output, model.input)`"""
    model = net(keras)
    if major == 2:
        with record.error(RuntimeError, "not supported when eager execution is enabled"):
            keras.backend.gradients(model.output, model.input)
    else:
        with record.error(AttributeError, "has no attribute 'gradients'"):
            keras.backend.gradients(model.output, model.input)


def test_tf_keras_backend(keras, tf, record):
    """`tf.keras.backend.gradients(model.output, model.input)`"""
    model = net(keras)
    with record.error((RuntimeError, ValueError, AttributeError, TypeError)):
        tf.keras.backend.gradients(model.output, model.input)


def test_tf(keras, tf, record):
    """`tf.gradients(model.output, model.input)`"""
    model = net(keras)
    with record.error((RuntimeError, ValueError, AttributeError, TypeError)):
        tf.gradients(model.output, model.input)


def test_in_function(tf, record):
    """`tf.gradients` on TensorFlow tensors inside `tf.function`"""
    @tf.function
    def slope(x):
        return tf.gradients(x * x, x)

    assert float(slope(tf.constant(3.0))[0]) == 6
    record("works")


def test_tape(keras, tf, record):
    """`tf.GradientTape`"""
    model = net(keras)
    x = tf.constant(np.ones((1, 2), "float32"))
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = model(x)
    assert tape.gradient(y, x).numpy().tolist() == [[1, 1]]
    record("works")


def test_optimizer(keras, record, major):
    """`optimizer.get_gradients(loss, weights)` and `get_updates`"""
    optimizer = keras.optimizers.SGD()
    missing = [name for name in ("get_gradients", "get_updates") if not hasattr(optimizer, name)]
    assert missing == ["get_gradients", "get_updates"]
    record("no get_gradients, get_updates")
