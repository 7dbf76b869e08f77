"""`tf.Variable` kept as an attribute of a layer, model or metric."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def scaled(keras, make, where="init"):
    class Scale(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if where == "init":
                self.w = make(self)

        def build(self, shape):
            if where == "build":
                self.w = make(self)
            self.built = True

        def call(self, x):
            return x * (self.w[0] if isinstance(self.w, list) else self.w)

    inputs = keras.Input((3,))
    layer = Scale()
    return layer, keras.Model(inputs, keras.layers.Dense(1)(layer(inputs)))


@pytest.mark.parametrize("where", ["init", "build"])
def test_variable(keras, tf, major, record, where):
    """`self.w = tf.Variable(1.0)` in {where}: trainable weights of a model with a Dense layer"""
    layer, model = scaled(keras, lambda self: tf.Variable(1.0), where)
    model.compile(keras.optimizers.SGD(0.1), "mse")
    with record.silent():
        model.fit(X, 9 * np.ones((4, 1)), epochs=2, verbose=0)
    trained = float(layer.w) != 1.0
    assert (len(model.trainable_weights), trained) == ((3, True) if major == 2 else (2, False))
    record(f"{len(model.trainable_weights)} weights, {'trained' if trained else 'not trained'}")


def test_list(keras, tf, major, record):
    """`self.w = [tf.Variable(1.0)]`"""
    _, model = scaled(keras, lambda self: [tf.Variable(1.0)])
    assert len(model.trainable_weights) == (3 if major == 2 else 2)
    record(f"{len(model.trainable_weights)} weights")


def test_keyed(keras, tf, major, record):
    """`self.held = {}`, `self.held["w"] = tf.Variable(1.0)`: trainable weights of the layer"""

    class Keyed(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.held = {}
            self.held["w"] = tf.Variable(1.0)

        def call(self, x):
            return x * self.held["w"]

    layer = Keyed()
    layer(X)
    assert len(layer.trainable_weights) == (1 if major == 2 else 0)
    record(f"{len(layer.trainable_weights)} weights")


def test_not_trainable(keras, tf, major, record):
    """`self.w = tf.Variable(1.0, trainable=False)`: weights that are saved"""
    _, model = scaled(keras, lambda self: tf.Variable(1.0, trainable=False))
    assert len(model.weights) == (3 if major == 2 else 2)
    record(f"{len(model.weights)} weights")


def test_backend_variable(keras, tf, major, record):
    """`self.w = tf.keras.backend.variable(1.0)`"""
    _, model = scaled(keras, lambda self: tf.keras.backend.variable(1.0))
    assert len(model.trainable_weights) == (3 if major == 2 else 2)
    record(f"{len(model.trainable_weights)} weights")


def test_module(keras, tf, major, record):
    """an attribute that is a `tf.Module` with a variable"""

    class Inner(tf.Module):
        def __init__(self):
            super().__init__()
            self.w = tf.Variable(1.0)

        def __rmul__(self, x):
            return x * self.w

    _, model = scaled(keras, lambda self: Inner())
    assert len(model.trainable_weights) == (3 if major == 2 else 2)
    record(f"{len(model.trainable_weights)} weights")


def test_module_of_layers(keras, tf, major, record):
    """an attribute that is a `tf.Module` with a Dense: trained by `fit`"""

    class Inner(tf.Module):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1, kernel_initializer="ones")

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = Inner()
            self.last = keras.layers.Dense(1, kernel_initializer="ones")

        def call(self, x):
            return self.last(self.inner.dense(x))

    model = Net()
    model.compile("sgd", "mse")
    model.fit(np.ones((4, 2), "float32"), np.zeros((4, 1), "float32"), verbose=0)
    trained = not np.allclose(model.inner.dense.get_weights()[0], 1.0)
    assert len(model.trainable_weights) == (4 if major == 2 else 2)
    assert trained is (major == 2)
    record("trained" if trained else "not trained")


def test_metric(keras, tf, major, version, record):
    """`self.total = tf.Variable(0.0)` in a metric: its value after each of three epochs"""

    class Count(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="count")
            self.total = tf.Variable(0.0)

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.total.assign_add(1.0)

        def result(self):
            return self.total

    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=[Count()])
    values = [float(value) for value in model.fit(X, np.ones((4, 1)), epochs=3, verbose=0).history["count"]]
    assert (values == [1, 1, 1]) == (major == 2)
    record(values)


@pytest.mark.parametrize("reset", ["itself", "super"])
def test_metric_with_reset_state(keras, tf, major, record, reset):
    """a metric with a `reset_state` of its own ({reset}: it assigns 0 itself, or calls super): its value after each of three epochs"""

    class Count(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="count")
            self.total = tf.Variable(0.0)

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.total.assign_add(1.0)

        def result(self):
            return self.total

        def reset_state(self):
            if reset == "itself":
                self.total.assign(0.0)
            else:
                super().reset_state()

    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=[Count()])
    values = [float(value) for value in model.fit(X, np.ones((4, 1)), epochs=3, verbose=0).history["count"]]
    assert (values == [1, 1, 1]) == (major == 2 or reset == "itself")
    record(values)


def test_own_gradient(keras, tf, record):
    """a variable that the class trains itself, with a tape and an optimizer of its own"""
    layer, model = scaled(keras, lambda self: tf.Variable(2.0))
    optimizer = keras.optimizers.SGD(0.5)
    with tf.GradientTape() as tape:
        loss = layer.w**2
    optimizer.apply_gradients([(tape.gradient(loss, layer.w), layer.w)])
    assert float(layer.w) == 0.0
    record(f"is trained, and {'counted' if any(weight is layer.w for weight in model.weights) else 'not counted'}")


def test_add_weight(keras, record):
    """`self.w = self.add_weight(...)` is tracked"""
    _, model = scaled(keras, lambda self: self.add_weight(name="w", shape=(), initializer="ones"))
    assert len(model.trainable_weights) == 3
    record("3 weights")


def test_same_start(keras, tf, record):
    """`add_weight` with "zeros", "ones" and `Constant` starts with the values of `tf.Variable(tf.zeros(...))` and the like"""
    layer = keras.layers.Layer()
    pairs = [
        (tf.Variable(tf.zeros((2, 3))), layer.add_weight(name="a", shape=(2, 3), initializer="zeros")),
        (tf.Variable(tf.ones([2])), layer.add_weight(name="b", shape=[2], initializer="ones")),
        (tf.Variable(0.5), layer.add_weight(name="c", shape=(), initializer=keras.initializers.Constant(0.5))),
        (tf.Variable(0, trainable=False), layer.add_weight(name="d", shape=(), initializer="zeros", dtype="int32", trainable=False)),
    ]
    for variable, weight in pairs:
        assert np.array_equal(variable.numpy(), weight.numpy())
        assert variable.dtype.name == getattr(weight.dtype, "name", weight.dtype)
    record("equal")


def test_elsewhere(keras, tf, record):
    """`tf.Variable` outside layers and models: trained by a loop of one's own"""
    w = tf.Variable(1.0)
    with tf.GradientTape() as tape:
        loss = w * w
    keras.optimizers.SGD(0.25).apply_gradients([(tape.gradient(loss, w), w)])
    assert float(w) == 0.5
    record("trained")


def test_initializer_object(keras, tf, record):
    """`self.add_weight(shape=..., initializer=tf.random_normal_initializer(), dtype="float32")`, `initializer=lambda shape, dtype=None: ...`"""

    class Linear(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.w = self.add_weight(name="w", shape=(3, 2), initializer=tf.random_normal_initializer(), dtype="float32", trainable=True)
            self.b = self.add_weight(name="b", shape=[2], initializer=lambda shape, dtype=None: tf.random.normal(shape, stddev=0.1))

        def call(self, x):
            return tf.matmul(x, self.w) + self.b

    layer = Linear()
    assert tuple(layer(tf.ones((1, 3))).shape) == (1, 2)
    assert len(layer.trainable_weights) == 2
    record("works")


def test_length(keras, tf, record, same_numbers):
    """`tf.Variable(tf.ones(length))` with a number, and `add_weight(shape=(length,))`: the output"""
    length = 3
    layer = keras.layers.Layer()
    weight = layer.add_weight(name="w", shape=(length,), initializer="ones")
    np.testing.assert_array_equal(np.asarray(weight), np.asarray(tf.Variable(tf.ones(length))))
    same_numbers(np.asarray(weight))


@pytest.mark.parametrize("shape", ["length", "(length,)"])
def test_shape_of_a_length(keras, major, record, shape):
    """`add_weight(shape={shape})` with `length = 3`"""
    given = {"length": 3, "(length,)": (3,)}[shape]
    layer = keras.layers.Layer()
    record.outcome(ValueError if major == 3 and shape == "length" else None, lambda: layer.add_weight(name="w", shape=given, initializer="ones"))


def test_scaled(keras, major, tf, same_numbers):
    """`tf.Variable(scale * tf.ones(shape))`, `tf.Variable(tf.fill(shape, value))` on Keras 2, `initializer=lambda shape, dtype=None: ...` on Keras 3"""

    class Scale(keras.layers.Layer):
        def __init__(self, scale):
            super().__init__()
            self.scale = scale

        def build(self, shape):
            if major == 2:
                self.gamma = tf.Variable(self.scale * tf.ones((shape[-1],)), trainable=True)
                self.beta = tf.Variable(tf.fill((1, shape[-1]), self.scale))
            else:
                self.gamma = self.add_weight(name="gamma", shape=(shape[-1],), initializer=lambda shape, dtype=None: self.scale * tf.ones(shape))
                self.beta = self.add_weight(name="beta", shape=(1, shape[-1]), initializer=lambda shape, dtype=None: tf.fill(shape, self.scale))

        def call(self, x):
            return x * self.gamma + self.beta

    layer = Scale(0.5)
    outputs = layer(tf.ones((2, 3)))
    assert len(layer.trainable_weights) == 2
    same_numbers(outputs)


@pytest.mark.parametrize("given", ["array", "tf.convert_to_tensor(array)"])
def test_array(keras, major, tf, same_numbers, given):
    """`tf.Variable({given}, trainable=False)` on Keras 2, `shape=array.shape, initializer=lambda ..., dtype=array.dtype` on Keras 3, in a layer of a layer"""

    class Inner(keras.layers.Layer):
        def build(self, shape):
            array = np.arange(6).reshape(2, 3).sum(-1)
            start = {"array": lambda: array, "tf.convert_to_tensor(array)": lambda: tf.convert_to_tensor(array)}[given]
            if major == 2:
                self.places = tf.Variable(start(), trainable=False, name="inner/places")
            else:
                self.places = self.add_weight(
                    name="inner_places", shape=array.shape, initializer=lambda shape, dtype=None: start(), dtype=array.dtype, trainable=False
                )

        def call(self, x):
            return tf.gather(x, tf.reshape(self.places, (-1,)), axis=1)

    class Outer(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = Inner()

        def call(self, x):
            return self.inner(x)

    inputs = keras.Input((20,))
    model = keras.Model(inputs, Outer()(inputs))
    assert [weight.dtype.name for weight in model.get_weights()] == ["int64"]
    same_numbers(model(tf.reshape(tf.range(40.0), (2, 20))))


@pytest.mark.parametrize("nested", [False, True])
def test_tensor_in_a_graph(keras, major, tf, record, nested):
    """`self.places = tf.Variable(tf.convert_to_tensor(array))` in `build`, in a layer of a layer: {nested}"""

    class Inner(keras.layers.Layer):
        def build(self, shape):
            self.places = tf.Variable(tf.convert_to_tensor(np.arange(3)), trainable=False)

        def call(self, x):
            return tf.gather(x, tf.reshape(self.places, (-1,)), axis=1)

    class Outer(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.inner = Inner()

        def call(self, x):
            return self.inner(x)

    inputs = keras.Input((4,))
    record.outcome(ValueError if major == 3 and nested else None, lambda: (Outer if nested else Inner)()(inputs))


def test_layers_of_a_module(keras, tf, major, record):
    """`trainable_variables` of a `tf.Module` with a variable and a layer"""

    class Agent(tf.Module):
        def __init__(self):
            super().__init__()
            self.actor = keras.Sequential([keras.layers.Dense(2)])
            self.scale = tf.Variable(1.0)

    agent = Agent()
    agent.actor(np.ones((2, 3), "float32"))
    assert len(agent.trainable_variables) == (3 if major == 2 else 1)
    assert len(agent.actor.trainable_variables) == 2
    record(f"{len(agent.trainable_variables)} variables")


def test_layers_of_a_model(keras, tf, record):
    """`trainable_variables` of a `keras.Model` with the same layer"""

    class Agent(keras.Model):
        def __init__(self):
            super().__init__()
            self.actor = keras.Sequential([keras.layers.Dense(2)])

    agent = Agent()
    agent.actor(np.ones((2, 3), "float32"))
    assert len(agent.trainable_variables) == 2
    record("2 variables")
