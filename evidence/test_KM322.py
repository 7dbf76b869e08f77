"""What `tf.saved_model.load` gives of a Keras model."""

import numpy as np
import pytest

X = np.ones((2, 3), "float32")


def functional(keras):
    inputs = keras.Input((3,), name="pixels")
    return keras.Model(inputs, keras.layers.Dense(2, name="scores")(inputs))


def sequential(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="scores")])


def net(keras, tf):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def call(self, inputs):
            return self.dense(inputs)

        @tf.function(input_signature=[tf.TensorSpec([None, 3])])
        def step(self, inputs):
            return self.dense(inputs)

    model = Net()
    model(X)
    return model


def made(keras, tf, kind):
    return net(keras, tf) if kind == "subclassed" else {"functional": functional, "sequential": sequential}[kind](keras)


def loaded(tf, tmp_path, model, **more):
    tf.saved_model.save(model, str(tmp_path / "saved"), **more)
    return tf.saved_model.load(str(tmp_path / "saved"))


@pytest.mark.parametrize("kind", ["functional", "sequential", "subclassed"])
def test_call(keras, tf, major, record, tmp_path, kind):
    """{kind} model, `tf.saved_model.save(model, path)` and `tf.saved_model.load(path)(x)`"""
    model = made(keras, tf, kind)
    served = loaded(tf, tmp_path, model)
    if major == 2:
        assert np.allclose(served(X), model(X))
        record("the outputs of the model")
    else:
        record.outcome(TypeError, lambda: served(X))


def test_call_with_signature(keras, tf, major, record, tmp_path):
    """the same with `signatures=`"""
    model = net(keras, tf)
    served = loaded(tf, tmp_path, model, signatures=model.step)
    if major == 2:
        assert np.allclose(served(X), model(X))
        record("the outputs of the model")
    else:
        record.outcome(TypeError, lambda: served(X))


@pytest.mark.parametrize("name", ["variables", "trainable_variables"])
def test_variables(keras, tf, major, record, tmp_path, name):
    """`tf.saved_model.load(path).{name}` of a functional model"""
    served = loaded(tf, tmp_path, functional(keras))
    if major == 2:
        assert len(getattr(served, name)) == 2
        record("the weights")
    else:
        record.outcome(AttributeError, lambda: getattr(served, name))


@pytest.mark.parametrize("kind", ["functional", "sequential"])
def test_key(keras, tf, major, record, tmp_path, kind):
    """{kind} model, the keys of what `signatures["serving_default"](x)` gives"""
    keys = list(loaded(tf, tmp_path, made(keras, tf, kind)).signatures["serving_default"](tf.constant(X)))
    assert keys == (["scores"] if major == 2 else ["output_0"])
    record(keys[0])


def test_argument(keras, tf, major, record, tmp_path):
    """`signatures["serving_default"](pixels=x)` of a model whose input is called so"""
    infer = loaded(tf, tmp_path, functional(keras)).signatures["serving_default"]
    if major == 2:
        infer(pixels=tf.constant(X))
        record("works")
    else:
        record.outcome(TypeError, lambda: infer(pixels=tf.constant(X)))


def test_saved(keras, tf, major, record, tmp_path):
    """`model.save(path)`, on Keras 3 `model.export(path)`: `tf.saved_model.load(path)(x)`"""
    model = functional(keras)
    (model.save if major == 2 else model.export)(str(tmp_path / "saved"))
    served = tf.saved_model.load(str(tmp_path / "saved"))
    if major == 2:
        assert np.allclose(served(X), model(X))
        record("the outputs of the model")
    else:
        record.outcome(TypeError, lambda: served(X))


@pytest.mark.parametrize("kind", ["functional", "sequential", "subclassed"])
def test_export(keras, tf, record, tmp_path, kind):
    """{kind} model, `model.export(path)` and `tf.saved_model.load(path).serve(x)`, `.variables`, `signatures["serving_default"](x)["output_0"]`"""
    model = made(keras, tf, kind)
    model.export(str(tmp_path / "saved"))
    served = tf.saved_model.load(str(tmp_path / "saved"))
    assert np.allclose(served.serve(X), model(X))
    assert len(served.variables) == len(served.trainable_variables) == 2
    assert np.allclose(served.signatures["serving_default"](tf.constant(X))["output_0"], model(X))
    record("the outputs of the model")


def test_silent(keras, tf, record, tmp_path):
    """methods under `tf.function`, a `__call__` among them, of a model and of a `tf.Module`, dict outputs, own signatures"""
    model = net(keras, tf)
    assert np.allclose(loaded(tf, tmp_path, model).step(X), model(X))

    class Called(type(model)):
        @tf.function(input_signature=[tf.TensorSpec([None, 3])])
        def __call__(self, inputs):
            return self.dense(inputs)

    called = Called()
    called(X)
    assert np.allclose(loaded(tf, tmp_path / "called", called)(X), called(X))

    class Module(tf.Module):
        def __init__(self):
            super().__init__()
            self.model = functional(keras)

        @tf.function(input_signature=[tf.TensorSpec([None, 3])])
        def __call__(self, inputs):
            return self.model(inputs)

    module = Module()
    assert np.allclose(loaded(tf, tmp_path / "module", module)(X), module(X))
    inputs = keras.Input((3,))
    named = keras.Model(inputs, {"scores": keras.layers.Dense(2, name="scores")(inputs)})
    assert list(loaded(tf, tmp_path / "named", named).signatures["serving_default"](tf.constant(X))) == ["scores"]
    record("work")


RANDOM = {
    "LSTM(2, dropout=0.2)": lambda layers: layers.LSTM(2, dropout=0.2),
    "GRU(2, recurrent_dropout=0.2)": lambda layers: layers.GRU(2, recurrent_dropout=0.2),
    "Bidirectional(SimpleRNN(2, dropout=0.2))": lambda layers: layers.Bidirectional(layers.SimpleRNN(2, dropout=0.2)),
    "RNN(LSTMCell(2, dropout=0.2))": lambda layers: layers.RNN(layers.LSTMCell(2, dropout=0.2)),
    "ConvLSTM2D(2, 3, dropout=0.2)": lambda layers: layers.ConvLSTM2D(2, 3, dropout=0.2),
    "RandomFlip()": lambda layers: layers.RandomFlip(),
    "RandomRotation(0.1)": lambda layers: layers.RandomRotation(0.1),
    "RandomZoom(0.1)": lambda layers: layers.RandomZoom(0.1),
    "RandomContrast(0.1)": lambda layers: layers.RandomContrast(0.1),
    "RandomTranslation(0.1, 0.1)": lambda layers: layers.RandomTranslation(0.1, 0.1),
    "RandomCrop(4, 4)": lambda layers: layers.RandomCrop(4, 4),
    "RandomBrightness(0.1)": lambda layers: layers.RandomBrightness(0.1),
}


def random_model(keras, name):
    shape = (5, 8, 8, 3) if name.startswith("Conv") else (8, 8, 3) if name.startswith("Random") else (4, 2)
    return keras.Sequential([keras.Input(shape), RANDOM[name](keras.layers)])


@pytest.mark.parametrize("name", RANDOM)
def test_random_state(keras, tf, major, record, tmp_path, name):
    """`tf.saved_model.save(model, path)` of a model with `{name}`"""
    model = random_model(keras, name)
    if major == 2:
        tf.saved_model.save(model, str(tmp_path / "saved"))
        record("works")
    else:
        record.outcome(AssertionError, lambda: tf.saved_model.save(model, str(tmp_path / "saved")))


@pytest.mark.parametrize("name", ["LSTM(2, dropout=0.2)", "RandomFlip()"])
def test_random_state_exported(keras, tf, record, tmp_path, name):
    """`model.export(path)` of a model with `{name}`"""
    model = random_model(keras, name)
    x = np.random.default_rng(0).random((2, *model.input_shape[1:])).astype("float32")
    model.export(str(tmp_path / "saved"))
    assert np.allclose(tf.saved_model.load(str(tmp_path / "saved")).serve(x), model(x), atol=1e-6)
    record("the outputs of the model")


@pytest.mark.parametrize("name", ["Dropout", "GaussianNoise", "SpatialDropout1D"])
def test_random_layer_that_is_found(keras, tf, record, tmp_path, name):
    """`tf.saved_model.save(model, path)` of a model with `{name}(0.2)` and an LSTM without dropout"""
    model = keras.Sequential([keras.Input((4, 2)), getattr(keras.layers, name)(0.2), keras.layers.LSTM(2)])
    tf.saved_model.save(model, str(tmp_path / "saved"))
    record("works")
