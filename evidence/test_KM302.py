"""Custom objects: what loading needs, and what a custom layer must have."""

import numpy as np
import pytest

X = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)
Y = np.zeros((4, 2), "float32")


def good_layer(keras):
    class Good(keras.layers.Layer):
        def __init__(self, units=2, **kwargs):
            super().__init__(**kwargs)
            self.units = units

        def build(self, input_shape):
            self.w = self.add_weight(name="w", shape=(3, self.units), initializer="ones")

        def call(self, x):
            return x @ self.w

        def get_config(self):
            return {**super().get_config(), "units": self.units}

    return Good


def early(version, ending):
    """Keras 3.0 ignores custom_objects and compile=False of .h5 files."""
    return ending == "h5" and (3,) <= version < (3, 4)


def with_layer(keras, layer):
    inputs = keras.Input((3,))
    return keras.Model(inputs, layer(inputs))


def loader(keras, tmp_path, model, ending, **arguments):
    path = str(tmp_path / f"m.{ending}")
    model.save(path)
    return lambda: keras.models.load_model(path, **arguments)


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_layer(keras, record, tmp_path, ending):
    """Custom layer, `.{ending}`, `load_model(path)`"""
    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, with_layer(keras, good_layer(keras)()), ending)()


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_layer_objects(keras, version, record, tmp_path, ending):
    """Custom layer, `.{ending}`, `load_model(path, custom_objects={...})`"""
    layer = good_layer(keras)
    load = loader(keras, tmp_path, with_layer(keras, layer()), ending, custom_objects={"Good": layer})
    if early(version, ending):
        with record.error(ValueError, "Unknown layer"):
            load()
        return
    load()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_layer_scope(keras, record, tmp_path, ending):
    """Custom layer, `.{ending}`, in `with keras.utils.custom_object_scope(...)`"""
    layer = good_layer(keras)
    load = loader(keras, tmp_path, with_layer(keras, layer()), ending)
    with keras.utils.custom_object_scope({"Good": layer}):
        load()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_get_custom_objects(keras, record, tmp_path, ending):
    """Custom layer, `.{ending}`, after `keras.utils.get_custom_objects()["Good"] = Good`"""
    layer = good_layer(keras)
    load = loader(keras, tmp_path, with_layer(keras, layer()), ending)
    keras.utils.get_custom_objects()["Good"] = layer
    load()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_registered(keras, record, tmp_path, ending):
    """Registered custom layer, `.{ending}`, `load_model(path)`"""
    layer = keras.utils.register_keras_serializable("evidence")(good_layer(keras))
    loader(keras, tmp_path, with_layer(keras, layer()), ending)()
    record("loads")


def test_layer_compile_false(keras, record, tmp_path):
    """Custom layer, `.keras`, `load_model(path, compile=False)`"""
    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, with_layer(keras, good_layer(keras)()), "keras", compile=False)()


def test_json(keras, record):
    """Custom layer, `model_from_json(model.to_json())`"""
    text = with_layer(keras, good_layer(keras)()).to_json()
    with record.error((ValueError, TypeError)):
        keras.models.model_from_json(text)


def test_from_config(keras, record):
    """Custom layer, `keras.Model.from_config(model.get_config())`"""
    model = with_layer(keras, good_layer(keras)())
    record.outcome(TypeError, lambda: keras.Model.from_config(model.get_config()))


def test_from_config_objects(keras, record):
    """Custom layer, `keras.Model.from_config(model.get_config(), custom_objects={...})`"""
    layer = good_layer(keras)
    model = with_layer(keras, layer())
    record.outcome(None, lambda: keras.Model.from_config(model.get_config(), custom_objects={"Good": layer}))


def test_sequential_from_config(keras, record):
    """Custom layer, `keras.Sequential.from_config(model.get_config())`"""
    model = keras.Sequential([keras.Input((3,)), good_layer(keras)()])
    record.outcome(TypeError, lambda: keras.Sequential.from_config(model.get_config()))


def test_clone(keras, version, record):
    """Custom layer, `keras.models.clone_model(model)`"""
    model = with_layer(keras, good_layer(keras)())
    record.outcome(TypeError if (3, 0) <= version < (3, 1) else None, lambda: keras.models.clone_model(model))


def compiled(keras, loss="mean_squared_error", metrics=None, activation=None, optimizer="sgd", **arguments):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation=activation, **arguments)])
    model.compile(optimizer, loss, metrics=metrics)
    model.fit(X, Y, verbose=0)
    return model


def my_loss(y_true, y_pred):
    return (y_true - y_pred) ** 2


def my_metric(y_true, y_pred):
    return abs(y_true - y_pred)


def my_activation(x):
    return x * 2.0


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_loss_function(keras, record, tmp_path, ending):
    """Custom loss function, `.{ending}`, `load_model(path)`"""
    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, compiled(keras, my_loss), ending)()


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_loss_function_objects(keras, version, record, tmp_path, ending):
    """Custom loss function, `.{ending}`, with `custom_objects`"""
    load = loader(keras, tmp_path, compiled(keras, my_loss), ending, custom_objects={"my_loss": my_loss})
    if early(version, ending):
        with record.error(TypeError):
            load()
        return
    load()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_metric_function(keras, major, record, tmp_path, ending):
    """Custom metric function, `.{ending}`, `load_model(path)`"""
    record.outcome(TypeError if ending == "keras" else ValueError if major == 2 else None, loader(keras, tmp_path, compiled(keras, metrics=[my_metric]), ending))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_compile_false(keras, version, record, tmp_path, ending):
    """Custom loss and metric function, `.{ending}`, `load_model(path, compile=False)`"""
    load = loader(keras, tmp_path, compiled(keras, my_loss, [my_metric]), ending, compile=False)
    if early(version, ending):
        with record.error(TypeError):
            load()
        return
    load()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_loss_class(keras, record, tmp_path, ending):
    """Custom `Loss` subclass, `.{ending}`, `load_model(path)`"""

    class MyLoss(keras.losses.Loss):
        def call(self, y_true, y_pred):
            return (y_true - y_pred) ** 2

    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, compiled(keras, MyLoss()), ending)()


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_metric_class(keras, major, record, tmp_path, ending):
    """Custom `Metric` subclass, `.{ending}`, `load_model(path)`"""

    class MyMetric(keras.metrics.MeanSquaredError):
        pass

    record.outcome(TypeError if ending == "keras" else ValueError if major == 2 else None, loader(keras, tmp_path, compiled(keras, metrics=[MyMetric()]), ending))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_optimizer_class(keras, version, record, tmp_path, ending):
    """Custom `Optimizer` subclass, `.{ending}`, `load_model(path)`"""

    class MySGD(keras.optimizers.SGD):
        pass

    record.outcome(TypeError if ending == "keras" else None if (3, 0) <= version < (3, 15) else ValueError, loader(keras, tmp_path, compiled(keras, optimizer=MySGD()), ending))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_optimizer_class_compile_false(keras, record, tmp_path, ending):
    """Custom `Optimizer` subclass, `.{ending}`, `load_model(path, compile=False)`"""

    class MySGD(keras.optimizers.SGD):
        pass

    loader(keras, tmp_path, compiled(keras, optimizer=MySGD()), ending, compile=False)()
    record("loads")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_activation(keras, record, tmp_path, ending):
    """Custom activation function, `.{ending}`, `load_model(path)`"""
    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, compiled(keras, activation=my_activation), ending)()


def gelu(x):
    return x * 5.0


def swish(x):
    return x * 5.0


def mean_squared_error(y_true, y_pred):
    return abs(y_true - y_pred) + 7.0


def mse(y_true, y_pred):
    return abs(y_true - y_pred) + 7.0


def binary_accuracy(y_true, y_pred):
    return abs(y_true - y_pred) + 7.0


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_names_of_keras(keras, record, tmp_path, ending):
    """Functions called like Keras's own (`gelu`, `mean_squared_error`, `binary_accuracy`), `.{ending}`, `load_model(path)`: it takes Keras's"""
    metrics = [binary_accuracy] if ending == "keras" else None
    model = loader(keras, tmp_path, compiled(keras, mean_squared_error, metrics, gelu), ending)()
    assert model.layers[-1].activation is not gelu
    assert model.evaluate(X, Y, verbose=0, return_dict=True)["loss"] < 7
    record("loads")


@pytest.mark.parametrize("name", ["swish", "mse"])
def test_names_no_longer_of_keras(keras, major, record, tmp_path, name):
    """A function called `{name}`, which Keras 2 has for itself, `.keras`, `load_model(path)`"""
    made = compiled(keras, activation=swish) if name == "swish" else compiled(keras, mse)
    load = loader(keras, tmp_path, made, "keras")
    if major == 2:
        load()
        record("loads")
        return
    with record.error((ValueError, TypeError)):
        load()


@pytest.mark.parametrize("kind", ["initializers.Initializer", "regularizers.Regularizer", "constraints.Constraint"])
def test_small_classes(keras, major, record, tmp_path, kind):
    """Custom `{kind}` subclass, `.keras`, `load_model(path)`"""
    base = getattr(getattr(keras, kind.split(".")[0]), kind.split(".")[1])

    class Mine(base):
        def __call__(self, x, dtype=None, **kwargs):
            if kind.startswith("init"):
                return keras.initializers.Zeros()(x, dtype=dtype)
            return x if kind.startswith("constr") else 0.0 * x[0, 0]

        def get_config(self):
            return {}

    argument = {"i": "kernel_initializer", "r": "kernel_regularizer", "c": "kernel_constraint"}[kind[0]]
    record.outcome(TypeError if major == 3 else None if kind.startswith("regular") else ValueError, loader(keras, tmp_path, compiled(keras, **{argument: Mine()}), "keras"))


def test_model_class(keras, record, tmp_path):
    """Custom `Model` subclass, `.keras`, `load_model(path)`"""

    class MyModel(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    model = MyModel()
    model(X)
    with record.error((ValueError, TypeError)):
        loader(keras, tmp_path, model, "keras")()


def plain_layers(keras):
    class WithKwargs(keras.layers.Layer):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.units = units

        def call(self, x):
            return x * self.units

    class WithoutKwargs(keras.layers.Layer):
        def __init__(self, units):
            super().__init__()
            self.units = units

        def call(self, x):
            return x * self.units

    class ConfigWithoutKwargs(WithoutKwargs):
        def get_config(self):
            return {**super().get_config(), "units": self.units}

    class OwnConfigWithoutKwargs(WithoutKwargs):
        def get_config(self):
            return {"units": self.units}

    class Forgets(WithKwargs):
        def __init__(self, units=2, **kwargs):
            super().__init__(units, **kwargs)

        def get_config(self):
            config = super(WithKwargs, self).get_config()
            config.pop("units", None)
            return config

    class NoArguments(keras.layers.Layer):
        def __init__(self):
            super().__init__()

        def call(self, x):
            return x

    return locals()


@pytest.mark.parametrize("ending", ["keras", "h5"])
@pytest.mark.parametrize("name", ["WithKwargs", "WithoutKwargs", "ConfigWithoutKwargs", "OwnConfigWithoutKwargs", "Forgets", "NoArguments"])
def test_constructor(keras, version, record, tmp_path, name, ending):
    """Constructor and `get_config` of `{name}`, `.{ending}`, with `custom_objects`"""
    layer = plain_layers(keras)[name]
    made = layer() if name == "NoArguments" else layer(units=3)
    model = with_layer(keras, made)
    path = str(tmp_path / f"m.{ending}")
    model.save(path)
    refused = name == "ConfigWithoutKwargs" or (version[0] == 3 and name in ("WithoutKwargs", "NoArguments"))
    if early(version, ending) or refused:
        with record.error(ValueError if early(version, ending) else TypeError):
            keras.models.load_model(path, custom_objects={name: layer})
        return
    again = keras.models.load_model(path, custom_objects={name: layer})
    if name != "NoArguments":
        assert again.layers[-1].units == (2 if name == "Forgets" else 3)
        record(f"units={again.layers[-1].units}")


def clone_error(version, name):
    """What `clone_model` raises: Keras 3.0 for every custom class, later versions where `**kwargs` are missing."""
    if version[0] == 2:
        return TypeError if name == "ConfigWithoutKwargs" else None
    return TypeError if version < (3, 1) or name != "WithKwargs" else None


@pytest.mark.parametrize("name", ["WithKwargs", "WithoutKwargs", "ConfigWithoutKwargs", "NoArguments"])
def test_clone_constructor(keras, version, record, name):
    """`clone_model` of a model with `{name}`"""
    layer = plain_layers(keras)[name]
    model = with_layer(keras, layer() if name == "NoArguments" else layer(units=3))
    record.outcome(clone_error(version, name), lambda: keras.models.clone_model(model))


def huber(y_true, y_pred):
    return (y_true - y_pred) ** 2


def compiled_with(keras, name):
    class OwnMetric(keras.metrics.MeanSquaredError):
        pass

    class OwnOptimizer(keras.optimizers.SGD):
        pass

    given = {
        "function": {"loss": my_loss},
        "metric": {"metrics": [OwnMetric()]},
        "optimizer": {"optimizer": OwnOptimizer(0.1)},
        "lambda": {"loss": lambda y_true, y_pred: (y_true - y_pred) ** 2},
        "huber": {"loss": huber},
        "Keras": {"loss": keras.losses.MeanSquaredError(), "metrics": ["mae"]},
    }
    return compiled(keras, **given[name])


@pytest.mark.parametrize("name", ["function", "metric", "optimizer", "lambda", "huber", "Keras"])
def test_compiled_clone(keras, version, record, name):
    """`clone_model` of a model that is compiled with what is called {name}"""
    fails = version >= (3, 9) and name not in ("huber", "Keras")
    model = compiled_with(keras, name)
    record.outcome((TypeError, ValueError) if fails else None, lambda: keras.models.clone_model(model))


def test_compiled_clone_in_scope(keras, record):
    """`clone_model` of a model that is compiled with a loss function, in `custom_object_scope`"""
    model = compiled(keras, loss=my_loss)
    with keras.utils.custom_object_scope({"my_loss": my_loss}):
        other = keras.models.clone_model(model)
    other.set_weights(model.get_weights())
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("same predictions")


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_object_argument(keras, record, tmp_path, ending):
    """Constructor takes a function, no `get_config`, `model.save("m.{ending}")`"""

    class Takes(keras.layers.Layer):
        def __init__(self, function, **kwargs):
            super().__init__(**kwargs)
            self.function = function

        def call(self, x):
            return self.function(x)

    model = with_layer(keras, Takes(lambda x: x * 2.0))
    record.outcome(NotImplementedError, lambda: model.save(str(tmp_path / f"m.{ending}")))


def test_layer_argument(keras, record, tmp_path):
    """Constructor takes a layer, no `get_config`, saved and loaded as `.keras`"""

    class Wraps(keras.layers.Layer):
        def __init__(self, layer, **kwargs):
            super().__init__(**kwargs)
            self.layer = layer

        def call(self, x):
            return self.layer(x)

    model = with_layer(keras, Wraps(keras.layers.Dense(2)))
    record.outcome(NotImplementedError, loader_or_save(keras, tmp_path, model, Wraps))


def loader_or_save(keras, tmp_path, model, layer):
    def run():
        model.save(str(tmp_path / "m.keras"))
        return keras.models.load_model(str(tmp_path / "m.keras"), custom_objects={layer.__name__: layer})

    return run


def test_array_argument(keras, record, tmp_path):
    """Constructor takes an array, no `get_config`, `model.save("m.keras")`"""

    class Table(keras.layers.Layer):
        def __init__(self, table, **kwargs):
            super().__init__(**kwargs)
            self.table = table

        def call(self, x):
            return x * self.table

    model = with_layer(keras, Table(np.ones(3, "float32")))
    record.outcome(NotImplementedError, lambda: model.save(str(tmp_path / "m.keras")))


def test_plain_list_argument(keras, record, tmp_path):
    """Constructor takes numbers, strings, lists and `**kwargs`, no `get_config`, saved and loaded"""

    class Plain(keras.layers.Layer):
        def __init__(self, sizes, mode="a", rate=0.5, flag=None, **kwargs):
            super().__init__(**kwargs)
            self.values = (list(sizes), mode, rate, flag)

        def call(self, x):
            return x

    model = with_layer(keras, Plain([1, 2], mode="b", rate=0.25, flag=True))
    model.save(str(tmp_path / "m.keras"))
    again = keras.models.load_model(str(tmp_path / "m.keras"), custom_objects={"Plain": Plain})
    assert again.layers[-1].values == ([1, 2], "b", 0.25, True)
    record("same values")


def model_error(version, ending):
    """What saving or loading a model without `**kwargs` raises."""
    if version[0] == 2:
        return None if ending == "keras" else NotImplementedError
    if version >= (3, 12):
        return NotImplementedError
    return ValueError if version < (3, 1) and ending == "h5" else TypeError


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_model_without_kwargs(keras, version, record, tmp_path, ending):
    """Custom `Model` subclass, constructor `(units)` without `**kwargs`, no `get_config`, `.{ending}`, with `custom_objects`"""

    class MyModel(keras.Model):
        def __init__(self, units):
            super().__init__()
            self.dense = keras.layers.Dense(units)

        def call(self, x):
            return self.dense(x)

    def run():
        model = MyModel(2)
        model(X)
        return loader(keras, tmp_path, model, ending, custom_objects={"MyModel": MyModel})()

    record.outcome(model_error(version, ending), run)


@pytest.mark.parametrize("name", ["required", "closed", "open"])
def test_model_constructor(keras, version, record, tmp_path, name):
    """Custom `Model` subclass, no `get_config`, constructor {name}: `(units, **kwargs)`, `()` or `(**kwargs)`, with `custom_objects`"""

    class Base(keras.Model):
        def call(self, x):
            return self.dense(x)

    class Required(Base):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(units)

    class Closed(Base):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

    class Open(Base):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

    made = {"required": Required, "closed": Closed, "open": Open}[name]

    def run():
        model = made(2) if name == "required" else made()
        model(X)
        again = loader(keras, tmp_path, model, "keras", custom_objects={made.__name__: made})()
        assert np.allclose(again(X), model(X))

    new = version[0] == 3 and name != "open"
    record.outcome((NotImplementedError if version >= (3, 12) and name == "required" else TypeError) if new else None, run)


def test_metric_without_kwargs(keras, record, tmp_path):
    """Custom `Metric` subclass, constructor without `**kwargs`, no `get_config`, `.keras`, with `custom_objects`"""

    class MyMetric(keras.metrics.Mean):
        def __init__(self, scale=2.0, name="mine"):
            super().__init__(name=name)
            self.scale = scale

        def update_state(self, y_true, y_pred, sample_weight=None):
            return super().update_state(y_pred * self.scale)

    record.outcome(TypeError, loader(keras, tmp_path, compiled(keras, metrics=[MyMetric()]), "keras", custom_objects={"MyMetric": MyMetric}))


def test_loss_without_kwargs(keras, record, tmp_path):
    """Custom `Loss` subclass, constructor without `**kwargs`, no `get_config`, `.keras`, with `custom_objects`"""

    class MyLoss(keras.losses.Loss):
        def __init__(self, scale=2.0):
            super().__init__()
            self.scale = scale

        def call(self, y_true, y_pred):
            return self.scale * (y_true - y_pred) ** 2

    record.outcome(TypeError, loader(keras, tmp_path, compiled(keras, MyLoss()), "keras", custom_objects={"MyLoss": MyLoss}))


def test_missing_required_argument(keras, record, tmp_path):
    """`get_config` forgets an argument that has no default, `.keras`, with `custom_objects`"""

    class Needs(keras.layers.Layer):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.units = units

        def call(self, x):
            return x

        def get_config(self):
            return super().get_config()

    record.outcome(TypeError, loader(keras, tmp_path, with_layer(keras, Needs(3)), "keras", custom_objects={"Needs": Needs}))


@pytest.mark.parametrize("ending", ["keras", "h5"])
def test_imported_late(keras, record, tmp_path, ending):
    """Registered by decorator, but registered only after loading, `.{ending}`"""
    layer = good_layer(keras)
    load = loader(keras, tmp_path, with_layer(keras, layer()), ending)
    with record.error((ValueError, TypeError)):
        load()
    keras.utils.register_keras_serializable("evidence")(layer)


def own_models(keras):
    class Base(keras.Model):
        def call(self, x):
            return self.dense(x)

    class NoArguments(Base):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

    class Named(Base):
        def __init__(self, name=None):
            super().__init__(name=name)
            self.dense = keras.layers.Dense(2)

    class Needs(Base):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(units)

    class Open(Base):
        def __init__(self, units=2, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(units)

    class Told(Needs):
        def get_config(self):
            return {"units": 2}

    return {"NoArguments": (NoArguments,), "Named": (Named,), "Needs": (Needs, 2), "Open": (Open,), "Told": (Told, 2)}


@pytest.mark.parametrize("name", ["NoArguments", "Named", "Needs", "Open", "Told"])
def test_cloned_own_model(keras, major, record, name):
    """`clone_model` of a model of one's own, `{name}`"""
    owner, *given = own_models(keras)[name]
    fails = major == 3 and name in ("NoArguments", "Named", "Needs")
    record.outcome((TypeError, NotImplementedError) if fails else None, lambda: keras.models.clone_model(owner(*given)))


@pytest.mark.parametrize("name", ["NoArguments", "Named", "Needs", "Open", "Told"])
@pytest.mark.parametrize("kind", ["functional", "Sequential"])
def test_own_model_as_part(keras, version, record, tmp_path, kind, name):
    """A model of one's own, `{name}`, as a part of a {kind} model, `.keras`, with `custom_objects`"""
    owner, *given = own_models(keras)[name]

    def run():
        inputs = keras.Input((3,))
        part = owner(*given)
        model = keras.Model(inputs, part(inputs)) if kind == "functional" else keras.Sequential([inputs, part])
        again = loader(keras, tmp_path, model, "keras", custom_objects={owner.__name__: owner})()
        assert np.allclose(again(X), model(X))

    fails = version[0] == 3 and name in ("NoArguments", "Named", "Needs")
    record.outcome((NotImplementedError if version >= (3, 12) and name == "Needs" else TypeError) if fails else None, run)


@pytest.mark.parametrize("weights", [False, True])
def test_own_model_checkpoint(keras, version, record, tmp_path, weights):
    """A model of one's own, `Needs`, fitted with `ModelCheckpoint(..., save_weights_only={weights})`"""
    owner, *given = own_models(keras)["Needs"]
    callback = keras.callbacks.ModelCheckpoint(str(tmp_path / ("m.weights.h5" if weights else "m.keras")), save_weights_only=weights)

    def run():
        model = owner(*given)
        model.compile("sgd", "mse")
        model.fit(X, Y, verbose=0, callbacks=[callback])

    record.outcome(NotImplementedError if version >= (3, 12) and not weights else None, run)


def test_own_model_inside(keras, record, tmp_path):
    """A model of one's own, `Needs`, made in the constructor of another, `.keras`, with `custom_objects`"""
    owner, *given = own_models(keras)["Needs"]

    class Outer(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.inner = owner(*given)

        def call(self, x):
            return self.inner(x)

    model = Outer()
    model(X)
    again = loader(keras, tmp_path, model, "keras", custom_objects={"Outer": Outer})()
    assert np.allclose(again(X), model(X))
    record("loads")


@pytest.mark.parametrize("given", [False, True])
def test_own_model_loaded(keras, major, record, tmp_path, given):
    """A model of one's own, `Open`, as a folder (Keras 2) or `.keras` (Keras 3), loaded with its class in `custom_objects`: {given}"""
    (owner,) = own_models(keras)["Open"]
    model = owner()
    model.compile("sgd", "mse")
    model.fit(X, Y, verbose=0)
    load = loader(keras, tmp_path, model, "keras", **({"custom_objects": {"Open": owner}} if given else {}))
    if major == 2:
        model.save(str(tmp_path / "folder"))
        assert np.allclose(keras.models.load_model(str(tmp_path / "folder"))(X), model(X))
        record("loads")
    elif given:
        assert np.allclose(load()(X), model(X))
        record("loads")
    else:
        with record.error(TypeError, "Could not locate class"):
            load()


def wrapped_layers(keras):
    """A subclass of GRU, a cell in RNN, and a layer that is not recurrent, each as what makes it."""
    layers = keras.layers

    class Slow(layers.GRU):
        pass

    class Cell(layers.LSTMCell):
        pass

    class Mixing(layers.Layer):
        def __init__(self, units, return_sequences=True, go_backwards=False, return_state=False, **kwargs):
            super().__init__(**kwargs)
            self.units, self.return_sequences, self.go_backwards, self.return_state = units, return_sequences, go_backwards, return_state

        def call(self, x):
            return x[..., : self.units]

        def compute_output_shape(self, input_shape):
            return (*input_shape[:-1], self.units)

        def get_config(self):
            given = {"units": self.units, "return_sequences": self.return_sequences, "go_backwards": self.go_backwards}
            return {**super().get_config(), **given, "return_state": self.return_state}

    class Stateless(Mixing):
        stateful = False

    made = {
        "Slow": lambda: Slow(2),
        "Cell": lambda: layers.RNN(Cell(2)),
        "cells": lambda: layers.RNN([layers.LSTMCell(2), Cell(2)]),
        "stacked": lambda: layers.RNN(layers.StackedRNNCells([Cell(2), Cell(2)])),
        "Mixing": lambda: Mixing(2),
        "Stateless": lambda: Stateless(2),
        "backward": lambda: layers.GRU(2),
    }
    return {"Slow": Slow, "Cell": Cell, "Mixing": Mixing, "Stateless": Stateless}, made


@pytest.mark.parametrize("name", ["Slow", "Cell", "cells", "stacked", "Mixing", "Stateless"])
def test_wrapped(keras, major, record, name):
    """`Bidirectional` of a layer with a class of one's own, `{name}`, that is not registered"""
    _, made = wrapped_layers(keras)
    record.outcome(TypeError if major == 3 else None, lambda: keras.layers.Bidirectional(made[name]())(keras.Input((4, 3))))


@pytest.mark.parametrize("name", ["Slow", "Cell", "cells", "stacked", "Mixing", "Stateless"])
def test_wrapped_registered(keras, major, record, name):
    """`Bidirectional` of a layer with a class of one's own, `{name}`, that is registered"""
    classes, made = wrapped_layers(keras)
    for owner in classes.values():
        keras.utils.register_keras_serializable("wrapped")(owner)
    fails = major == 3 and name == "Mixing"
    record.outcome(AttributeError if fails else None, lambda: keras.layers.Bidirectional(made[name]())(keras.Input((4, 3))))


def test_wrapped_backward(keras, record):
    """`Bidirectional` of Keras's own layer, with a class of one's own only as `backward_layer`"""
    classes, made = wrapped_layers(keras)
    keras.layers.Bidirectional(made["backward"](), backward_layer=classes["Slow"](2, go_backwards=True))(keras.Input((4, 3)))
    record("works")


def test_wrapped_scope(keras, record):
    """`Bidirectional` of a layer with a class of one's own, in `custom_object_scope`"""
    classes, made = wrapped_layers(keras)
    with keras.utils.custom_object_scope(classes):
        keras.layers.Bidirectional(made["Slow"]())(keras.Input((4, 3)))
    record("works")
