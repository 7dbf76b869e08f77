"""Python control flow on tensors."""

import runpy

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.ones((4, 1), "float32")


def forms(tf):
    def if_(x):
        if tf.reduce_sum(x) > 0:
            return x
        return -x

    def conditional(x):
        return x if tf.reduce_mean(x) > 0 else -x

    def while_(x):
        i = tf.constant(0)
        while tf.less(i, 3):
            x = x + 1.0
            i += 1
        return x

    def for_(x):
        for _ in tf.range(3):
            x = x + 1.0
        return x

    def size(x):
        if tf.shape(x)[0] > 2:
            return x
        return -x

    def static(x):
        if x.shape[1] > 2 and len(x.shape) == 2 and x is not None:
            return x
        return -x

    return {"if": if_, "x if y else z": conditional, "while": while_, "for ... in tf.range(3)": for_, "if tf.shape(x)[0] > 2": size, "static": static}


def fit_layer(keras, function):
    class Layer(keras.layers.Layer):
        def call(self, x):
            return function(x)

    model = keras.Sequential([Layer(), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)


def converted_by_2_only(fit, major, record, error):
    """Keras 2 converts the function, Keras 3 raises."""
    if major == 2:
        fit()
        record("works")
    else:
        with record.error(error):
            fit()


@pytest.mark.parametrize("name", ["if", "x if y else z", "while", "for ... in tf.range(3)", "if tf.shape(x)[0] > 2"])
def test_call(keras, tf, major, record, name):
    """`{name}` on a tensor in `call`"""
    converted_by_2_only(lambda: fit_layer(keras, forms(tf)[name]), major, record, tf.errors.OperatorNotAllowedInGraphError)


def test_range(keras, tf, major, record):
    """`for i in range(tf.shape(x)[0])` in `call`"""

    def loop(x):
        for _ in range(tf.shape(x)[0]):
            x = x + 1.0
        return x

    converted_by_2_only(lambda: fit_layer(keras, loop), major, record, TypeError)


def test_static(keras, tf, record):
    """`if x.shape[1] > 2`, `if x is not None` in `call`"""
    fit_layer(keras, forms(tf)["static"])
    record("works")


def test_tf_function(keras, tf, record):
    """`@tf.function` over `call`"""
    fit_layer(keras, tf.function(forms(tf)["if"]))
    record("works")


@pytest.mark.parametrize("place", ["loss function", "metric function", "Loss", "Metric"])
def test_elsewhere(keras, tf, major, record, place):
    """`if tf.reduce_mean(y_pred) > 0` in a {place}"""

    def branch(y_true, y_pred):
        if tf.reduce_mean(y_pred) > 0:
            return tf.reduce_mean(y_true - y_pred)
        return tf.reduce_mean(y_pred - y_true)

    class Loss(keras.losses.Loss):
        def call(self, y_true, y_pred):
            return branch(y_true, y_pred)

    class Metric(keras.metrics.Metric):
        def __init__(self):
            super().__init__(name="m")
            self.total = self.add_weight(name="total", shape=(), initializer="zeros")

        def update_state(self, y_true, y_pred, sample_weight=None):
            if tf.reduce_mean(y_pred) > 0:
                self.total.assign_add(1.0)

        def result(self):
            return self.total

    given = {
        "loss function": {"loss": branch}, "metric function": {"loss": "mse", "metrics": [branch]},
        "Loss": {"loss": Loss()}, "Metric": {"loss": "mse", "metrics": [Metric()]},
    }[place]  # fmt: skip

    def fit():
        model = keras.Sequential([keras.layers.Dense(1)])
        model.compile("sgd", **given)
        model.fit(X, Y, verbose=0)

    converted_by_2_only(fit, major, record, tf.errors.OperatorNotAllowedInGraphError)


def test_train_step(keras, tf, record):
    """`if loss > 0` in `train_step`: not converted in either"""

    class Model(keras.Model):
        def train_step(self, data):
            if tf.reduce_sum(data[0]) > 0:
                return {}
            return {}

    model = Model()
    model.compile("sgd", "mse")
    with record.error(tf.errors.OperatorNotAllowedInGraphError):
        model.fit(X, Y, verbose=0)


@pytest.mark.parametrize("where", ["a function that call calls", "a loss function that a function makes", "a loss function given by position"])
def test_called(keras, tf, major, record, where):
    """`if` on a tensor in {where}"""

    def limited(x):
        if tf.reduce_max(x) > 1.0:
            return x * 0.5
        return x

    def make_loss():
        def loss(y_true, y_pred):
            error = tf.reduce_mean(tf.abs(y_true - y_pred))
            if error > 1.0:
                return error
            return error * error

        return loss

    class Layer(keras.layers.Layer):
        def call(self, x):
            return limited(x) if where == "a function that call calls" else x

    def fit():
        model = keras.Sequential([Layer(), keras.layers.Dense(1)])
        model.compile("sgd", "mse" if where == "a function that call calls" else make_loss())
        model.fit(X, Y, verbose=0)

    converted_by_2_only(fit, major, record, tf.errors.OperatorNotAllowedInGraphError)


@pytest.mark.parametrize("text", ["not tf.reduce_any(x > 0)", "tf.reduce_any(x > 0) and True", "True and tf.reduce_any(x > 0)"])
def test_words(keras, tf, major, record, text):
    """`{text}` in `call`"""
    body = f"def call(self, x):\n    asked = {text}\n    return x * tf.cast(asked, x.dtype)\n"
    function = source_function(body, tf)
    layer = type("Words", (keras.layers.Layer,), {"call": function})

    def fit():
        model = keras.Sequential([layer(), keras.layers.Dense(1)])
        model.compile("sgd", "mse")
        model.fit(X, Y, verbose=0)

    if major == 2 or text.startswith("True"):
        fit()
        record("works")
    else:
        with record.error(tf.errors.OperatorNotAllowedInGraphError):
            fit()


def source_function(text, tf):
    """A function whose source AutoGraph can read."""
    import linecache

    name = f"<{text}>"
    linecache.cache[name] = (len(text), None, text.splitlines(True), name)
    space = {"tf": tf}
    exec(compile(text, name, "exec"), space)
    return space["call"]


@pytest.mark.parametrize("code", ["len(tf.shape(x))", "int(tf.shape(x)[1])", "len(x)"])
def test_functions(keras, tf, major, record, tmp_path, code):
    """`{code}` in `call`"""
    path = tmp_path / "of_python.py"  # AutoGraph reads the source of what it converts.
    path.write_text(f"import tensorflow as tf\n\n\ndef run(x):\n    return x * tf.cast({code}, tf.float32)\n", encoding="utf-8")
    run = runpy.run_path(str(path))["run"]

    class Layer(keras.layers.Layer):
        def call(self, x):
            return run(x)

    record.outcome(TypeError if major == 3 else None, lambda: Layer()(keras.Input((3,))))


def test_static_size(keras, record):
    """`len(x.shape)`, `int(x.shape[1])` in `call`"""

    class Layer(keras.layers.Layer):
        def call(self, x):
            return x * float(len(x.shape)) * int(x.shape[1])

    Layer()(keras.Input((3,)))
    record("works")


def test_length(keras, tf, major, record, same_numbers, tmp_path):
    """`len(tf.shape(x))` in `call`; `len(x.shape)` instead"""
    path = tmp_path / "ranks.py"
    code = "len(tf.shape(x))" if major == 2 else "len(x.shape)"
    path.write_text(f"import tensorflow as tf\n\n\ndef run(x):\n    return x * {code}\n", encoding="utf-8")
    run = runpy.run_path(str(path))["run"]

    class Layer(keras.layers.Layer):
        def call(self, x):
            return run(x)

    inputs = keras.Input((3,))
    same_numbers(keras.Model(inputs, Layer()(inputs)).predict(X, verbose=0))
    record("same numbers")


def flags(keras, tf, form):
    class Frozen(keras.layers.BatchNormalization):
        def call(self, x, training=False):
            if form == "logical_and":
                if training is None:
                    training = tf.constant(False)
                training = tf.logical_and(training, self.trainable)
            else:
                if training is None:
                    training = False
                training = training and self.trainable
            return super().call(x, training)

    class Holds(keras.layers.Layer):
        def __init__(self):
            super().__init__()
            self.drop = keras.layers.Dropout(0.5)

        def call(self, x, training=None):
            return self.drop(x, training=tf.constant(True))

    return Holds if form == "constant" else Frozen


def fit_flags(keras, layer):
    model = keras.Sequential([keras.Input((3,)), layer, keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
    return model


@pytest.mark.parametrize("form", ["logical_and", "constant"])
def test_flag_that_is_a_tensor(keras, tf, major, record, form):
    """a `training` of tf.{form} handed to a layer of Keras, in `fit`"""
    layer = flags(keras, tf, form)()
    record.outcome(tf.errors.OperatorNotAllowedInGraphError if major == 3 else None, lambda: fit_flags(keras, layer))


@pytest.mark.parametrize("trainable", [True, False])
def test_flag_of_python(keras, tf, major, record, same_numbers, trainable):
    """`tf.logical_and(training, ...)` handed to BatchNormalization (trainable={trainable}), in `fit`; `training and ...` instead"""
    layer = flags(keras, tf, "logical_and" if major == 2 else "and")(trainable=trainable)
    model = fit_flags(keras, layer)
    same_numbers(np.asarray(layer.moving_mean), np.asarray(layer.moving_variance), model.predict(X, verbose=0))
    record("same numbers")
