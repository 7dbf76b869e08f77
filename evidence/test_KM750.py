"""Attributes that `build` computes from a weight."""

import numpy as np
import pytest

X = np.random.RandomState(0).rand(8, 3).astype("float32")
Y = X[:, :2]
PARTS = {
    "self.kernel[:, :2]": lambda keras, tf, kernel: kernel[:, :2],
    "2 * self.kernel": lambda keras, tf, kernel: 2 * kernel,
    "tf.nn.l2_normalize(self.kernel)": lambda keras, tf, kernel: tf.nn.l2_normalize(kernel),
}


def gate(keras, tf, code, once):
    class Gate(keras.layers.Layer):
        def build(self, shape):
            self.kernel = self.add_weight(name="kernel", shape=(shape[-1], 2), initializer="ones")
            if once:
                self.part = PARTS[code](keras, tf, self.kernel)
            super().build(shape)

        def call(self, x):
            return tf.matmul(x, self.part if once else PARTS[code](keras, tf, self.kernel))

    return Gate()


def trained(keras, layer):
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(2, kernel_initializer="ones")(layer(inputs)))
    model.compile(keras.optimizers.SGD(0.1), "mse")
    model.fit(X, Y, batch_size=8, epochs=2, verbose=0, shuffle=False)
    return model


@pytest.mark.parametrize("code", list(PARTS))
def test_once(keras, tf, major, record, code):
    """`self.part = {code}` in `build`, which `call` reads: the kernel after training"""
    layer = gate(keras, tf, code, once=True)
    if major == 2:
        trained(keras, layer)
    else:
        with record.warns("Gradients do not exist"):
            trained(keras, layer)
    assert np.allclose(layer.get_weights()[0], 1)
    record("as it was at first")


@pytest.mark.parametrize("code", list(PARTS))
def test_each_time(keras, tf, record, code):
    """`{code}` in `call`: the kernel after training"""
    layer = gate(keras, tf, code, once=False)
    trained(keras, layer)
    assert not np.allclose(layer.get_weights()[0], 1)
    record("trained")


NAMELESS = {
    "log = self.add_weight(...); self.part = tf.exp(log)": lambda tf, add: (lambda log: tf.exp(log))(add()),
    "self.part = tf.exp(self.add_weight(...))": lambda tf, add: tf.exp(add()),
}


def nameless(keras, tf, keep):
    class Gate(keras.layers.Layer):
        def build(self, shape):
            self.part = keep(lambda: self.add_weight(name="kernel", shape=(shape[-1], 2), initializer="zeros"))
            super().build(shape)

        def call(self, x):
            return tf.matmul(x, self.part[0] if isinstance(self.part, (list, tuple)) else self.part)

    return Gate()


@pytest.mark.parametrize("code", list(NAMELESS))
def test_nameless(keras, tf, major, record, code):
    """`{code}` in `build`, which `call` reads: the weight after training"""
    layer = nameless(keras, tf, lambda add: NAMELESS[code](tf, add))
    if major == 2:
        trained(keras, layer)
    else:
        with record.warns("Gradients do not exist"):
            trained(keras, layer)
    assert np.allclose(layer.get_weights()[0], 0)
    record("as it was at first")


def test_list(keras, tf, record):
    """`self.all = [weight, ...]` in `build`, which `call` reads: the weight after training"""
    layer = nameless(keras, tf, lambda add: [add()])
    trained(keras, layer)
    assert not np.allclose(layer.get_weights()[0], 0)
    record("trained")


def test_graph(keras, tf, major, record):
    """`self.part = self.kernel[:, :2]` in `build`, in a graph (`tf.compat.v1.Graph`, which Keras 3 has not): the gradient of the kernel"""
    if major > 2:
        pytest.skip("Keras 3 has no graphs of TensorFlow 1")
    with tf.compat.v1.Graph().as_default():
        layer = gate(keras, tf, "self.kernel[:, :2]", once=True)
        model_inputs = keras.Input((3,))
        outputs = layer(model_inputs)
        assert tf.compat.v1.gradients(outputs, layer.kernel)[0] is not None
    record("is there")


def test_instead(keras, tf, major, same_numbers):
    """`self.kernel[:, :2]` in `call`: what training gives"""
    layer = gate(keras, tf, "self.kernel[:, :2]", once=False)
    model = trained(keras, layer)
    same_numbers(model.predict(X, verbose=0), layer.get_weights()[0])
