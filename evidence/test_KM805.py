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


def test_call_and_loss(keras, tf, record):
    """`tf.keras.backend.gradients` of what a layer's `call` or a loss is given, in `fit` and `predict`"""

    class Slope(keras.layers.Layer):
        def call(self, x):
            return tf.keras.backend.gradients(x * x, [x])[0]

    def loss(y_true, y_pred):
        return tf.square(tf.keras.backend.gradients(tf.square(y_pred), [y_pred])[0])

    inputs = keras.Input((2,))
    model = keras.Model(inputs, Slope()(inputs))
    assert model.predict(np.array([[1.0, 3.0]]), verbose=0).tolist() == [[2.0, 6.0]]
    model.compile("sgd", loss=loss)
    model.fit(np.array([[1.0, 3.0]]), np.zeros((1, 2)), verbose=0)
    assert model.evaluate(np.array([[1.0, 3.0]]), np.zeros((1, 2)), verbose=0) == 80.0
    record("works")


def test_lambda(keras, tf, record, major):
    """`Lambda(lambda values, model=keras.Model(x, loss): tf.gradients(model(values), values))(x)` gives what the tape gives"""
    keras.utils.set_random_seed(1)
    inputs = keras.Input((2,))
    hidden = keras.layers.Dense(3, activation="tanh")(inputs)
    output = keras.layers.Dense(1)(keras.layers.Concatenate()([hidden, inputs]))
    x = np.array([[1, 2], [3, 4]], "float32")
    layer = keras.layers.Lambda
    whole = layer(lambda values, model=keras.Model(inputs, output): tf.gradients(model(values), values))(inputs)  # noqa: B008
    ports = [inputs, hidden]
    inner = layer(lambda values, model=keras.Model(ports, output): tf.gradients(model(values), values[-1:]))(ports)  # noqa: B008
    found = keras.Model([inputs], [output, whole[0], inner[0]]).predict_on_batch([x])
    with tf.GradientTape() as tape:
        given = tf.constant(x)
        tape.watch(given)
        answer = keras.Model(inputs, output)(given)
    assert np.allclose(found[0], answer)
    assert np.allclose(found[1], tape.gradient(answer, given))
    assert np.allclose(found[2], [keras.Model(ports, output).weights[0].numpy()[:3, 0]] * 2)
    record("the same numbers")


def test_lambda_in_function(keras, tf, record):
    """the same in `tf.function(keras.Model(x, gradient))(data, training=True)`"""
    inputs = keras.Input((2,))
    output = keras.layers.Dense(1, kernel_initializer="ones")(inputs)
    slope = keras.layers.Lambda(lambda values, model=keras.Model(inputs, output): tf.gradients(model(values), values))(inputs)[0]  # noqa: B008
    assert tf.function(keras.Model([inputs], [slope]))([np.ones((1, 2), "float32")], training=True)[0].numpy().ravel().tolist() == [1, 1]
    record("works")


def test_sum_from_variable(keras, tf, record, major):
    """a symbolic tensor added to `keras.backend.variable(0.0)` (Keras 3: `keras.Variable`)"""
    tensor = keras.Input((2,))
    if major == 2:
        assert keras.backend.variable(0.0) + tensor is not None
        record("works")
    else:
        with record.error(ValueError, "A KerasTensor cannot be used as input to a TensorFlow function"):
            keras.Variable(0.0) + tensor


def test_size(keras, record, major):
    """the size of a symbolic tensor: `K.prod(K.cast(K.shape(x), "float32"))` on Keras 2, `ops.cast(ops.size(x), "float32")` on Keras 3"""
    tensor = keras.Input((4,))
    if major == 2:
        size = keras.backend.prod(keras.backend.cast(keras.backend.shape(tensor), "float32"))
    else:
        size = keras.ops.cast(keras.ops.size(tensor), "float32")
    assert keras.Model(tensor, size).predict_on_batch(np.ones((3, 4))) == 12
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
