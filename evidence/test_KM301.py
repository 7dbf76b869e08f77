"""Lambda layers: what can be saved, and under what conditions it is loaded again."""

import numpy as np
import pytest

X = np.linspace(-1.0, 1.0, 12, dtype="float32").reshape(4, 3)


def model_with(keras, function, **arguments):
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Lambda(function, **arguments)(inputs))


def double(x):
    return x * 2.0


def test_lambda_keras(keras, record, tmp_path):
    """`Lambda(lambda x: x * 2)`, `.keras`, `load_model(path)`"""
    model_with(keras, lambda x: x * 2.0).save(str(tmp_path / "m.keras"))
    with record.error(ValueError, "ambda"):
        keras.models.load_model(str(tmp_path / "m.keras"))


def test_lambda_keras_unsafe(keras, record, tmp_path):
    """The same with `safe_mode=False`"""
    model = model_with(keras, lambda x: x * 2.0)
    model.save(str(tmp_path / "m.keras"))
    other = keras.models.load_model(str(tmp_path / "m.keras"), safe_mode=False)
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("loads, same predictions")


def test_lambda_h5(keras, version, record, tmp_path):
    """`Lambda(lambda x: x * 2)`, `.h5`, `load_model(path)`"""
    model_with(keras, lambda x: x * 2.0).save(str(tmp_path / "m.h5"))
    if version < (3, 11, 3):
        keras.models.load_model(str(tmp_path / "m.h5"))
        record("loads")
    else:
        with record.error(ValueError, "ambda"):
            keras.models.load_model(str(tmp_path / "m.h5"))


def test_lambda_json(keras, record):
    """`model_from_json(model.to_json())` with a Python lambda"""
    text = model_with(keras, lambda x: x * 2.0).to_json()
    with record.error(ValueError, "ambda"):
        keras.models.model_from_json(text)


def test_lambda_clone(keras, version, record):
    """`clone_model(model)` with a Python lambda"""
    model = model_with(keras, lambda x: x * 2.0)
    record.outcome(ValueError if (3, 0) <= version < (3, 3) or version >= (3, 15) else None, lambda: keras.models.clone_model(model))


def test_named_clone(keras, major, record):
    """`clone_model(model)` with a function of the file"""
    model = model_with(keras, double)
    record.outcome(None if major == 2 else TypeError, lambda: keras.models.clone_model(model))


def test_from_config(keras, record):
    """`keras.Model.from_config(model.get_config())` with a Python lambda"""
    model = model_with(keras, lambda x: x * 2.0)
    record.outcome(ValueError, lambda: keras.Model.from_config(model.get_config()))


def test_switched_on(keras, major, record, tmp_path):
    """`.keras` after `keras.config.enable_unsafe_deserialization()`"""
    model_with(keras, lambda x: x * 2.0).save(str(tmp_path / "m.keras"))
    if major == 2:
        with record.error(AttributeError):
            keras.config.enable_unsafe_deserialization()
        return
    from keras.src.backend.common import global_state

    keras.config.enable_unsafe_deserialization()
    try:
        keras.models.load_model(str(tmp_path / "m.keras"))
        record("loads")
    finally:
        global_state.set_global_attribute("safe_mode_saving", True)


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_named(keras, major, record, tmp_path, ending):
    """`Lambda(function)`, a function of the file, `.{ending}`, `load_model(path)`"""
    model_with(keras, double).save(str(tmp_path / f"m.{ending}"))
    record.outcome(TypeError if major == 3 else ValueError if ending == "keras" else None, lambda: keras.models.load_model(str(tmp_path / f"m.{ending}")))


def early(version, ending):
    """Keras 2 refuses functions in `.keras` files; Keras 3.0 does not look into `custom_objects` for `.h5` files."""
    if version[0] == 2:
        return ValueError if ending == "keras" else None
    return TypeError if version < (3, 1) and ending == "h5" else None


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_named_with_objects(keras, version, record, tmp_path, ending):
    """The same with `custom_objects`, `.{ending}`"""
    model_with(keras, double).save(str(tmp_path / f"m.{ending}"))
    record.outcome(early(version, ending), lambda: keras.models.load_model(str(tmp_path / f"m.{ending}"), custom_objects={"double": double}))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_registered(keras, major, record, tmp_path, ending):
    """`Lambda(function)`, a registered function, `.{ending}`, `load_model(path)`"""

    @keras.utils.register_keras_serializable("evidence")
    def triple(x):
        return x * 3.0

    model_with(keras, triple).save(str(tmp_path / f"m.{ending}"))
    record.outcome(ValueError if major == 2 and ending == "keras" else None, lambda: keras.models.load_model(str(tmp_path / f"m.{ending}")))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_library(keras, major, tf, record, tmp_path, ending):
    """`Lambda(tf.nn.relu)`, `.{ending}`, `load_model(path)`"""
    model_with(keras, tf.nn.relu).save(str(tmp_path / f"m.{ending}"))
    record.outcome(ValueError if major == 2 and ending == "keras" else None, lambda: keras.models.load_model(str(tmp_path / f"m.{ending}")))


def test_library_ops(keras, major, record, tmp_path):
    """`Lambda(keras.ops.relu)`, `.keras`, `load_model(path)`"""
    if major == 2:
        with record.error(AttributeError, "ops"):
            model_with(keras, keras.ops.relu)
        return
    model_with(keras, keras.ops.relu).save(str(tmp_path / "m.keras"))
    record.outcome(None, lambda: keras.models.load_model(str(tmp_path / "m.keras")))


def test_weights_only(keras, record, tmp_path):
    """`save_weights` and `load_weights` of a model with a Python lambda"""
    def make():
        inputs = keras.Input((3,))
        return keras.Model(inputs, keras.layers.Lambda(lambda x: x * 2.0)(keras.layers.Dense(3)(inputs)))

    model, other = make(), make()
    model.save_weights(str(tmp_path / "m.weights.h5"))
    other.load_weights(str(tmp_path / "m.weights.h5"))
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("works, same predictions")


def test_export(keras, record, tmp_path):
    """`model.export("folder")` with a Python lambda"""
    model = model_with(keras, lambda x: x * 2.0)
    record.outcome(None, lambda: model.export(str(tmp_path / "folder")))


def test_save(keras, record, tmp_path):
    """`model.save("m.keras")` alone"""
    model_with(keras, lambda x: x * 2.0).save(str(tmp_path / "m.keras"))
    record("writes it")


def test_global_name(keras, major, tf, record, tmp_path):
    """`Lambda(lambda x: tf.nn.relu(x))`, own `.keras`, `load_model(path, safe_mode=False)`, then `predict`"""
    model_with(keras, lambda x: tf.nn.relu(x)).save(str(tmp_path / "m.keras"))
    record.outcome(AttributeError if major == 2 else NotImplementedError, lambda: keras.models.load_model(str(tmp_path / "m.keras"), safe_mode=False).predict(X, verbose=0))


def test_unknown_shape(keras, tf, major, record):
    """`Lambda(lambda x: tf.py_function(...))` without `output_shape`"""
    inputs = keras.Input((3,))
    layer = keras.layers.Lambda(lambda x: tf.py_function(lambda y: y, [x], tf.float32))
    if major == 2:
        layer(inputs)
        record("works, shape not known")
    else:
        record.outcome(NotImplementedError, lambda: layer(inputs))


def test_output_shape(keras, tf, major, record):
    """The same with `output_shape=(3,)`"""
    inputs = keras.Input((3,))
    layer = keras.layers.Lambda(lambda x: tf.py_function(lambda y: y, [x], tf.float32), output_shape=(3,))
    shape = layer(inputs).shape
    if major == 2:
        record(f"works, shape {shape}")
    else:
        assert tuple(shape) == (None, 3)
        record("works")


def test_old_h5(keras, major, record, handoff):
    """A Keras 2 `.h5` file with a Python lambda, `load_model(path, safe_mode=False, compile=False)`"""
    path = str(handoff / "old.h5")
    if major == 2:
        model = model_with(keras, lambda x: x * 2.0)
        model.save(path)
        np.save(handoff / "old.npy", model.predict(X, verbose=0))
        record("writes the file")
    else:
        model = record.outcome(None, lambda: keras.models.load_model(path, safe_mode=False, compile=False))
        if model is not None:
            np.testing.assert_allclose(model.predict(X, verbose=0), np.load(handoff / "old.npy"))


def test_old_keras(keras, major, record, handoff):
    """A Keras 2 `.keras` file with a Python lambda, `load_model(path, safe_mode=False)`"""
    path = str(handoff / "old.keras")
    if major == 2:
        model_with(keras, lambda x: x * 2.0).save(path)
        record("writes the file")
    else:
        with record.error((ValueError, TypeError)):
            keras.models.load_model(path, safe_mode=False)


def test_layer_class(keras, record, tmp_path):
    """A registered `Layer` subclass in its place, `.keras`, `load_model(path)`"""

    @keras.utils.register_keras_serializable("evidence")
    class Double(keras.layers.Layer):
        def call(self, x):
            return x * 2.0

    inputs = keras.Input((3,))
    model = keras.Model(inputs, Double()(inputs))
    model.save(str(tmp_path / "m.keras"))
    other = keras.models.load_model(str(tmp_path / "m.keras"))
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("loads, same predictions")


REPLACED = {
    "x / 255.0": (lambda keras: lambda x: x / 255.0, lambda keras: keras.layers.Rescaling(1.0 / 255.0)),
    "x * 2.0": (lambda keras: lambda x: x * 2.0, lambda keras: keras.layers.Rescaling(2.0)),
    "x / 127.5 - 1.0": (lambda keras: lambda x: x / 127.5 - 1.0, lambda keras: keras.layers.Rescaling(1.0 / 127.5, offset=-1.0)),
    "(x - 127.5) / 127.5": (lambda keras: lambda x: (x - 127.5) / 127.5, lambda keras: keras.layers.Rescaling(1.0 / 127.5, offset=-127.5 / 127.5)),
    "tf.nn.relu(x)": (lambda keras: lambda x: __import__("tensorflow").nn.relu(x), lambda keras: keras.layers.Activation("relu")),
    "tf.nn.softmax(x)": (lambda keras: lambda x: __import__("tensorflow").nn.softmax(x), lambda keras: keras.layers.Activation("softmax")),
}


@pytest.mark.parametrize("text", list(REPLACED))
def test_replaced(keras, record, tmp_path, text):
    """`Lambda(lambda x: {text})` and the layer that the fix writes"""
    old, new = REPLACED[text]
    inputs = keras.Input((3,))
    model = keras.Model(inputs, [keras.layers.Lambda(old(keras))(inputs), new(keras)(inputs)])
    first, second = model.predict(X * 100, verbose=0)
    np.testing.assert_allclose(first, second, rtol=1e-5, atol=1e-6)
    record("same numbers")


OPS = {
    "tf.expand_dims(x, axis=1)": (lambda tf: lambda x: tf.expand_dims(x, axis=1), lambda ops: lambda x: ops.expand_dims(x, axis=1)),
    "tf.reduce_mean(x, axis=1)": (lambda tf: lambda x: tf.reduce_mean(x, axis=1), lambda ops: lambda x: ops.mean(x, axis=1)),
    "tf.abs(x - 1)": (lambda tf: lambda x: tf.abs(x - 1.0), lambda ops: lambda x: ops.abs(x - 1.0)),
    "x[:, 0]": (lambda tf: lambda x: x[:, 0], lambda ops: lambda x: x[:, 0]),
}


@pytest.mark.parametrize("text", list(OPS))
def test_ops_on_tensors(keras, tf, major, version, record, tmp_path, text):
    """`Lambda(lambda x: {text})` and the same as `keras.ops` on the symbolic tensor, saved and loaded as `.keras`"""
    old, new = OPS[text]
    if major == 2:
        record("Keras 2 has no `keras.ops`")
        return
    inputs = keras.Input((3,))
    first = keras.Model(inputs, keras.layers.Lambda(old(tf))(inputs)).predict(X, verbose=0)
    model = keras.Model(inputs, new(keras.ops)(inputs))
    model.save(str(tmp_path / "m.keras"))
    if text == "x[:, 0]" and version < (3, 4):
        with record.error(ValueError):
            keras.models.load_model(str(tmp_path / "m.keras")).predict(X, verbose=0)
        return
    np.testing.assert_allclose(first, keras.models.load_model(str(tmp_path / "m.keras")).predict(X, verbose=0), rtol=1e-6)
    record("same numbers")
