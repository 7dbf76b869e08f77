"""`build` of subclassed models without a `build` method."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def model(keras):
    class Net(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    return Net()


def test_build(keras, major, record):
    """`model.build((None, 3))`: weights afterwards"""
    net = model(keras)
    if major == 2:
        net.build((None, 3))
    else:
        with record.warns("does not have a `build()` method implemented"):
            net.build((None, 3))
    assert len(net.weights) == (2 if major == 2 else 0)
    record(f"{len(net.weights)} weights")


def test_load(keras, major, record, version, tmp_path):
    """`model.build((None, 3)); model.load_weights(...)`: are the weights those of the file?"""
    first = model(keras)
    first(X)
    path = str(tmp_path / "net.weights.h5")
    first.save_weights(path)
    second = model(keras)
    second.build((None, 3))
    try:
        second.load_weights(path)
        equal = np.allclose(first(X), second(X))
        record("loaded" if equal else "nothing is loaded, no error")
        assert equal == (major == 2)
    except ValueError as error:
        assert major == 3
        with record.error(ValueError):
            raise error


def test_call(keras, record):
    """`model(keras.Input(batch_shape=(None, 3)))`: weights afterwards"""
    net = model(keras)
    net(keras.Input(batch_shape=(None, 3)))
    assert len(net.weights) == 2
    record("2 weights")


def test_several(keras, major, record):
    """`model.build([(None, 3), (None, 4)])`, or on Keras 3 `model([keras.Input(...), keras.Input(...)])`: weights afterwards"""

    class Pair(keras.Model):
        def __init__(self):
            super().__init__()
            self.left, self.right = keras.layers.Dense(2), keras.layers.Dense(2)

        def call(self, x):
            return self.left(x[0]) + self.right(x[1])

    net, shapes = Pair(), [(None, 3), [None, 4]]
    if major == 2:
        net.build(shapes)
    else:
        net([keras.Input(batch_shape=shape) for shape in shapes])
    assert sorted(tuple(weight.shape) for weight in net.weights) == [(2,), (2,), (3, 2), (4, 2)]
    record(f"{len(net.weights)} weights")


def test_data_first(keras, record):
    """`model.build((None, 3))`, then `fit`: weights that train"""
    net = model(keras)
    net.build((None, 3))
    net.compile("sgd", "mean_squared_error")
    net.fit(X, np.full((4, 2), 9.0, "float32"), epochs=1, verbose=0)
    before = net.get_weights()
    net.fit(X, np.full((4, 2), 9.0, "float32"), epochs=1, verbose=0)
    assert not np.allclose(before[0], net.get_weights()[0])
    record(f"{len(net.weights)} weights, trained")


def test_handed_build(keras, major, record):
    """`model.build((None, 3))` of a class whose `build` only calls `super().build(input_shape)`, then, on Keras 3, `model(keras.Input(batch_shape=(None, 3)))`"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def build(self, input_shape):
            super().build(input_shape)
            self.built = True

        def call(self, x):
            return self.dense(x)

    net = Net()
    net.build((None, 3))
    built = len(net.weights)
    net(keras.Input(batch_shape=(None, 3)))
    assert (built, len(net.weights)) == (2 if major == 2 else 0, 2)
    record(f"{built} weights, then {len(net.weights)}")


def test_own_build(keras, record):
    """`model.build((None, 3))` of a class with a `build` method"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def build(self, input_shape):
            self.dense.build(input_shape)
            self.built = True

        def call(self, x):
            return self.dense(x)

    net = Net()
    net.build((None, 3))
    assert len(net.weights) == 2
    record("2 weights")


def test_sequential(keras, record):
    """`build` of a `Sequential`"""
    net = keras.Sequential([keras.layers.Dense(2)])
    net.build((None, 3))
    assert len(net.weights) == 2
    record("2 weights")


def test_called_by_fit(keras, record, tmp_path):
    """a layer with sublayers and without `build`, in a functional model: saved and loaded"""

    class Block(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    inputs = keras.Input((3,))
    first = keras.Model(inputs, Block()(inputs))
    path = str(tmp_path / "model.keras")
    first.save(path)
    second = keras.models.load_model(path, custom_objects={"Block": Block})
    assert np.allclose(first.predict(X, verbose=0), second.predict(X, verbose=0))
    record("equal")


def trained(keras, tf):
    class Wrapper(keras.Model):
        def __init__(self, part):
            super().__init__()
            self.part = part

        def call(self, x):
            return self.part(x)

        def train_step(self, data):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(self.part(data))
            self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_weights), self.trainable_weights))
            return {"wrapped": loss}

    net = Wrapper(keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]))
    net.compile("sgd")
    net.fit(X, verbose=0)
    return net


@pytest.mark.parametrize("how", ["nothing", "net.built = True", "net(x)", "net.predict(x)", "net.evaluate(x)"])
def test_saved(keras, tf, version, record, tmp_path, how):
    """`save_weights` of a subclassed model that only its `train_step` ran; before it: {how}"""
    net = trained(keras, tf)
    if how == "net.built = True":
        net.built = True
    elif how == "net(x)":
        net(X)
    elif how == "net.predict(x)":
        net.predict(X, verbose=0)
    elif how == "net.evaluate(x)":
        net.compile("sgd", "mse")
        net.evaluate(X, X[:, :1], verbose=0)
    record.outcome(ValueError if version >= (3, 7) and how == "nothing" else None, lambda: net.save_weights(str(tmp_path / "net.weights.h5")))


@pytest.mark.parametrize("asks", ["save_weights", "load_weights", "get_weights"])
@pytest.mark.parametrize("how", ["net.call(x)", "net(x)", "net.call(x); net.built = True"])
def test_method_call(keras, version, record, tmp_path, how, asks):
    """`{asks}` of a subclassed model that has run as `{how}`"""
    path = str(tmp_path / "net.weights.h5")
    first, net = model(keras), model(keras)
    first(X)
    first.save_weights(path)
    net(X) if how == "net(x)" else net.call(X)
    if "built" in how:
        net.built = True
    fails = how == "net.call(x)" and asks != "get_weights" and version >= (3, 7)

    def ask():
        net.get_weights() if asks == "get_weights" else getattr(net, asks)(path)

    record.outcome(ValueError if fails else None, ask)


def bare(keras):
    return keras.Sequential([keras.layers.Dense(2)])


@pytest.mark.parametrize("kind", ["a subclassed model", "a Sequential without input shape"])
def test_early_checkpoint(keras, major, record, tmp_path, kind):
    """`load_weights` of {kind} that nothing has called, a TensorFlow checkpoint"""
    make = model if kind.startswith("a sub") else bare
    first, path = make(keras), str(tmp_path / "step")
    first(X)
    second = make(keras)
    if major == 2:
        first.save_weights(path)
        second.load_weights(path)
        assert np.allclose(first(X), second(X))
        record("kept, and given to the weights when they are made")
    else:
        with record.error(ValueError, "File format not supported"):
            second.load_weights(path)


@pytest.mark.parametrize("kind", ["a subclassed model", "a Sequential without input shape"])
@pytest.mark.parametrize("before", ["nothing", "compile", "net(x)"])
def test_early_weights(keras, major, version, record, tmp_path, kind, before):
    """`load_weights("net.weights.h5")` of {kind}; before it: {before}"""
    make = model if kind.startswith("a sub") else bare
    first, path = make(keras), str(tmp_path / "net.weights.h5")
    first(X)
    first.save_weights(path)
    second = make(keras)
    if before == "compile":
        second.compile("adam", "mse")
    elif before == "net(x)":
        second(X[:1])
    if before == "net(x)":
        second.load_weights(path)
        assert np.allclose(first(X), second(X))
        record("loaded")
    elif major == 3 and version < (3, 7) and make is model:
        second.load_weights(path)
        assert not np.allclose(first(X), second(X))
        record("nothing is loaded, no error")
    else:
        with record.error(ValueError):
            second.load_weights(path)


@pytest.mark.parametrize("kind", ["a subclassed model", "a Sequential without input shape"])
@pytest.mark.parametrize("before", ["nothing", "net(x)"])
def test_backup(keras, version, record, tmp_path, kind, before):
    """`fit` of {kind} with `BackupAndRestore`; before it: {before}"""
    net = (model if kind.startswith("a sub") else bare)(keras)
    if before == "net(x)":
        net(X[:1])
    net.compile("sgd", "mse")
    backup = keras.callbacks.BackupAndRestore(str(tmp_path / "backup"))
    fails = version >= (3, 3) and before == "nothing"
    record.outcome(ValueError if fails else None, lambda: net.fit(X, X[:, :2], verbose=0, callbacks=[backup]))


@pytest.mark.parametrize("kind", ["a subclassed model", "a Sequential without input shape"])
@pytest.mark.parametrize("data", ["dataset", "array"])
def test_predicted_first(keras, tf, record, tmp_path, kind, data):
    """`load_weights` of {kind} after `predict({data}, steps=1)`"""
    make = model if kind.startswith("a sub") else bare
    first, second = make(keras), make(keras)
    first(X)
    first.save_weights(tmp_path / "net.weights.h5")
    second.predict(tf.data.Dataset.from_tensor_slices((X, X)).batch(2) if data == "dataset" else X, steps=1, verbose=0)
    second.load_weights(tmp_path / "net.weights.h5")
    assert np.allclose(first(X), second(X))
    record("loaded")


@pytest.mark.parametrize("build", ["its own, which makes the Dense", "its own, which only marks it", "none", "its own, which builds the Dense"])
@pytest.mark.parametrize("shape", ["with", "without"])
@pytest.mark.parametrize("saved", [".keras", ".h5", ".weights.h5"])
def test_shaped_layer(keras, major, record, tmp_path, build, shape, saved):
    """a layer that holds a Dense, {shape} `compute_output_shape`, `build`: {build}; a functional model of it, saved as {saved} and loaded"""

    class Outer(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    class Makes(Outer):
        def build(self, input_shape):
            self.dense = keras.layers.Dense(2)
            self.built = True

    class Marks(Outer):
        def build(self, input_shape):
            self.built = True

    class Builds(Outer):
        def build(self, input_shape):
            self.dense.build(input_shape)
            self.built = True

    base = {"its own, which makes the Dense": Makes, "its own, which only marks it": Marks, "none": Outer}.get(build, Builds)
    body = {"compute_output_shape": lambda self, shape: (shape[0], 2)} if shape == "with" else {}
    kind = type("Shaped", (base,), body)

    def make():
        given = keras.Input((3,))
        return keras.Model(given, kind()(given))

    def again(path):
        if saved == ".weights.h5":
            other = make()
            other.load_weights(path)
            return other
        return keras.models.load_model(path, custom_objects={"Shaped": kind})

    first, path = make(), str(tmp_path / f"net{saved}")
    first(X)
    first.save_weights(path) if saved == ".weights.h5" else first.save(path)
    fails = major == 3 and shape == "with" and base is not Builds and (base is not Outer or saved == ".keras")
    if fails:
        with record.error(ValueError):
            again(path)
    else:
        assert np.allclose(first(X), again(path)(X))
        record("equal")


@pytest.mark.parametrize("saved", [".keras", ".h5"])
def test_weightless_layer(keras, record, tmp_path, saved):
    """a layer with `build` and `compute_output_shape` that makes a layer of the file without weights, which holds an Activation; saved as {saved} and loaded"""

    class Act(keras.layers.Layer):
        def build(self, input_shape):
            self.input_spec = keras.layers.InputSpec(ndim=2)
            self.act = keras.layers.Activation("relu")
            self.built = True

        def call(self, x):
            return self.act(x)

    class Outer(keras.layers.Layer):
        def build(self, input_shape):
            self.act = Act()
            self.kernel = self.add_weight(shape=(3, 2), name="kernel")
            self.built = True

        def call(self, x):
            return self.act(x @ self.kernel)

        def compute_output_shape(self, shape):
            return (shape[0], 2)

    given = keras.Input((3,))
    first, path = keras.Model(given, Outer()(given)), str(tmp_path / f"net{saved}")
    first.save(path)
    second = keras.models.load_model(path, custom_objects={"Act": Act, "Outer": Outer})
    assert np.allclose(first(X), second(X))
    record("equal")


def test_layer_of_a_method(keras, major, record, tmp_path):
    """a layer with `build` and `compute_output_shape` that makes a Dense, which a method uses that `call` calls; saved as .keras and loaded"""

    class Outer(keras.layers.Layer):
        def build(self, input_shape):
            self.dense = keras.layers.Dense(2)
            self.built = True

        def call(self, x):
            return self.project(x)

        def project(self, x):
            return self.dense(x)

        def compute_output_shape(self, shape):
            return (shape[0], 2)

    given = keras.Input((3,))
    first, path = keras.Model(given, Outer()(given)), str(tmp_path / "net.keras")
    first(X)
    first.save(path)
    record.outcome(ValueError if major == 3 else None, lambda: keras.models.load_model(path, custom_objects={"Outer": Outer}))


@pytest.mark.parametrize("saved", [".keras", ".weights.h5"])
@pytest.mark.parametrize("holder", ["a subclassed model", "a layer of a functional model", "a functional model that is made again by its class"])
def test_held_layer(keras, record, tmp_path, holder, saved):
    """a layer with `compute_output_shape` that holds a Dense, and no `build`, in {holder}, saved as {saved} and loaded"""

    class Shaped(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

        def compute_output_shape(self, shape):
            return (shape[0], 2)

    class Subclassed(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.part = Shaped()

        def call(self, x):
            return self.part(x)

    class Outer(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.part = Shaped()

        def call(self, x):
            return self.part(x)

    class Again(keras.Model):
        def __init__(self, **kwargs):
            given = keras.Input((3,))
            super().__init__(given, Shaped()(given), **kwargs)

        def get_config(self):
            return {"name": self.name}

        @classmethod
        def from_config(cls, config, custom_objects=None):
            return cls(**config)

    def make():
        if holder == "a layer of a functional model":
            given = keras.Input((3,))
            return keras.Model(given, Outer()(given))
        return Subclassed() if holder == "a subclassed model" else Again()

    first, path = make(), str(tmp_path / f"net{saved}")
    first(X)
    if saved == ".keras":
        first.save(path)
        kinds = {"Shaped": Shaped, "Subclassed": Subclassed, "Outer": Outer, "Again": Again}
        second = keras.models.load_model(path, custom_objects=kinds)
    else:
        first.save_weights(path)
        second = make()
        second(X)
        second.load_weights(path)
    assert np.allclose(first(X), second(X))
    record("equal")


def test_early_weight(keras, record, tmp_path):
    """a layer with `compute_output_shape` and `build` that holds a layer whose `__init__` makes its weight, in a functional model: saved and loaded"""

    class Scale(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.scale = self.add_weight(name="scale", shape=(), initializer="ones")

        def call(self, x):
            return x * self.scale

    class Shaped(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.part = Scale()

        def build(self, shape):
            self.built = True

        def call(self, x):
            return self.part(x)

        def compute_output_shape(self, shape):
            return shape

    given = keras.Input((3,))
    first = keras.Model(given, Shaped()(given))
    first.layers[-1].part.scale.assign(3.0)
    first.save(str(tmp_path / "net.keras"))
    second = keras.models.load_model(str(tmp_path / "net.keras"), custom_objects={"Shaped": Shaped, "Scale": Scale})
    assert np.allclose(first(X), second(X))
    record("equal")


def test_built_by_itself(keras, major, record):
    """`self.build((None, 3))` at the end of `__init__`, and `target.set_weights(online.get_weights())`: are the two alike?"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)
            self.build((None, 3))

        def call(self, x):
            return self.dense(x)

    def copied():
        online, target = Net(), Net()
        target.set_weights(online.get_weights())
        return online, target

    if major == 2:
        online, target = copied()
    else:
        with record.warns("does not have a `build()` method implemented"):
            online, target = copied()
    assert len(online.weights) == (2 if major == 2 else 0)
    alike = np.allclose(online(X), target(X))
    assert alike == (major == 2)
    record("alike" if alike else "nothing is copied, no error")


def test_called_by_itself(keras, record):
    """`self(keras.Input(batch_shape=(None, 3)))` at the end of `__init__`, and `target.set_weights(online.get_weights())`: are the two alike?"""

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)
            self(keras.Input(batch_shape=(None, 3)))

        def call(self, x):
            return self.dense(x)

    online, target = Net(), Net()
    target.set_weights(online.get_weights())
    assert len(online.weights) == 2 and np.allclose(online(X), target(X))
    record("alike")
