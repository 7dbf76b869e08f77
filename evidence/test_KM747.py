"""`call` under `tf.function`."""

import numpy as np
import pytest

X, Y = np.arange(12, dtype="float32").reshape(4, 3) / 10, np.ones((4, 1), "float32")
ERROR = "No gradients provided for any variable"


def fitted(model):
    model.compile("sgd", "mse")
    return model.fit(X, Y, shuffle=False, verbose=0).history["loss"][0]


def model_class(keras, decorate, **options):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1, **options)

        @decorate
        def call(self, x):
            return self.dense(x)

    return Net


def layer_class(keras, decorate):
    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)

        @decorate
        def call(self, x):
            return self.dense(x)

    return Block


@pytest.fixture
def fails(major, record):
    """Run what works on Keras 2 and raises on Keras 3."""

    def run(function):
        if major == 2:
            function()
            record("works")
        else:
            with record.error(ValueError, ERROR):
                function()

    return run


def test_model(keras, tf, fails):
    """`@tf.function` on `call` of a model that has a Dense: `fit`"""
    fails(lambda: fitted(model_class(keras, tf.function)()))


def test_layer(keras, tf, fails):
    """the same of a layer in a functional model"""
    inputs = keras.Input((3,))
    fails(lambda: fitted(keras.Model(inputs, layer_class(keras, tf.function)()(inputs))))


def test_arguments(keras, tf, fails):
    """`@tf.function(input_signature=...)`"""
    fails(lambda: fitted(model_class(keras, tf.function(input_signature=[tf.TensorSpec([None, 3])]))()))


def test_helper(keras, tf, fails):
    """a method under `tf.function` that `call` calls"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)

        @tf.function
        def forward(self, x):
            return self.dense(x)

        def call(self, x):
            return self.forward(x)

    fails(lambda: fitted(Net()))


def test_tape(keras, tf, fails):
    """the gradients of a `tf.GradientTape`, after a first call with data of the same shape"""
    model = model_class(keras, tf.function)()
    model(X)

    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(X) - Y) ** 2)
        gradients = tape.gradient(loss, model.trainable_variables)
        keras.optimizers.SGD().apply_gradients(zip(gradients, model.trainable_variables))

    fails(step)


def test_weights(keras, tf, major, record):
    """`predict` before and after `set_weights` with zeros"""
    model = model_class(keras, tf.function)()
    before = model.predict(X, verbose=0)
    model.set_weights([np.zeros_like(each) for each in model.get_weights()])
    after = model.predict(X, verbose=0)
    assert bool(np.any(after)) == (major == 3)
    if major == 3:
        assert np.array_equal(before, after)
    record("the same output" if major == 3 else "zeros")


def test_inner_layer(keras, tf, major, record):
    """the same of a layer between layers that have no decorator: the weights of the layer after `fit`"""
    block = layer_class(keras, tf.function)()
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3), block, keras.layers.Dense(1)])
    before = [weight.numpy() for weight in block.trainable_weights]
    fitted(model)
    same = [np.array_equal(weight.numpy(), old) for weight, old in zip(block.trainable_weights, before, strict=True)]
    assert all(same) if major == 3 else not any(same)
    record("not trained" if major == 3 else "trained")


def test_training(keras, tf, major, record):
    """a layer whose `call` has `training=False`, in a functional model: `predict` after `fit` and `set_weights` with zeros"""

    class Block(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)

        @tf.function
        def call(self, x, training=False):
            return self.dense(x)

    inputs = keras.Input((3,))
    model = keras.Model(inputs, Block()(inputs))
    before = model.get_weights()
    fitted(model)
    assert not any(np.array_equal(new, old) for new, old in zip(model.get_weights(), before, strict=True))
    model.set_weights([np.zeros_like(each) for each in before])
    assert bool(np.any(model.predict(X, verbose=0))) == (major == 3)
    record("it trains, and predicts with its first weights" if major == 3 else "zeros")


def test_undecorated(keras, tf, major, same_numbers):
    """with the decorator on Keras 2, without it on Keras 3: loss of `fit`, output after it"""
    model = model_class(keras, tf.function if major == 2 else lambda function: function, kernel_initializer="ones")()
    same_numbers(fitted(model), model.predict(X, verbose=0))


def test_built_in_build(keras, tf, record):
    """`build` builds the layer"""

    class Block(layer_class(keras, tf.function)):
        def build(self, shape):
            self.dense.build(shape)
            super().build(shape)

    fitted(keras.Sequential([keras.Input((3,)), Block()]))
    record("works")


def test_made_in_build(keras, tf, fails):
    """`build` makes the layer, and does not build it"""

    class Block(keras.layers.Layer):
        def build(self, shape):
            self.dense = keras.layers.Dense(1)

        @tf.function
        def call(self, x):
            return self.dense(x)

    fails(lambda: fitted(keras.Sequential([keras.Input((3,)), Block()])))


def test_own_weights(keras, tf, record):
    """`add_weight` in `build`, no other layers"""

    class Scale(keras.layers.Layer):
        def build(self, shape):
            self.scale = self.add_weight(shape=(3, 1), name="scale")

        @tf.function
        def call(self, x):
            return tf.matmul(x, self.scale)

    fitted(keras.Sequential([keras.Input((3,)), Scale()]))
    record("works")


def test_build_before(keras, tf, record):
    """`model.build((None, 3))` before `fit`"""
    model = model_class(keras, tf.function)()
    model.build((None, 3))
    fitted(model)
    record("works")


def test_step(keras, tf, record):
    """`tf.function` on the training step, or around the model"""
    model = model_class(keras, lambda function: function)()
    optimizer = keras.optimizers.SGD()

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(X) - Y) ** 2)
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        return loss

    assert float(step()) > float(step())
    other = model_class(keras, lambda function: function)()
    forward = tf.function(lambda x: other(x))
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(forward(X))
    assert all(each is not None for each in tape.gradient(loss, other.trainable_variables))
    record("works")


def test_eager(keras, tf, record):
    """with `tf.config.run_functions_eagerly(True)`"""
    tf.config.run_functions_eagerly(True)
    try:
        fitted(model_class(keras, tf.function)())
    finally:
        tf.config.run_functions_eagerly(False)
    record("works")


def test_no_weights(keras, tf, record):
    """a layer without weights, and a Sequential that has its Input"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.drop = keras.layers.Dropout(0.5)
            self.inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])

        @tf.function
        def call(self, x):
            return self.inner(self.drop(x))

    fitted(Net())
    record("works")
