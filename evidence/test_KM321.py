"""Weights that a subclass of Dense, EinsumDense, Embedding or a convolution adds to those of its base."""

import numpy as np
import pytest

# The arguments of each layer, and the shape of what it is called with.
EXTENDED = {
    "Dense": ((2,), (3,)),
    "EinsumDense": (("ab,bc->ac", 2), (3,)),
    "Embedding": ((4, 2), (3,)),
    "Conv1D": ((2, 3), (8, 1)),
    "Conv2D": ((2, 3), (8, 8, 1)),
    "Conv3D": ((2, 3), (8, 8, 8, 1)),
}
OTHERS = {
    "Conv2DTranspose": ((2, 3), (8, 8, 1)),
    "DepthwiseConv2D": ((3,), (8, 8, 1)),
    "SeparableConv2D": ((2, 3), (8, 8, 1)),
    "BatchNormalization": ((), (3,)),
    "LayerNormalization": ((), (3,)),
    "PReLU": ((), (3,)),
    "LSTM": ((2,), (5, 3)),
}


def extended(base, where):
    """A subclass that adds a weight of its own in its constructor or in build."""

    class Scaled(base):
        if where == "__init__":

            def __init__(self, *args, **kwargs):
                super().__init__(*args, **kwargs)
                self.scale = self.add_weight(name="scale", shape=(1,), initializer="ones")

        else:

            def build(self, input_shape=None):
                super().build(input_shape)
                self.scale = self.add_weight(name="scale", shape=(1,), initializer="ones")

    return Scaled


def separate(keras, base):
    """A subclass whose build makes weights of its own instead of those of its base."""

    class Own(base):
        def build(self, input_shape):
            self.own = self.add_weight(name="own", shape=(2, 2), initializer="ones")
            self.bias = None
            self.built = True

        def call(self, inputs):
            return keras.layers.Flatten()(inputs)[:, :2] @ self.own

    return Own


def kept(keras, layer):
    """The same class, with the two methods of a plain layer."""

    class Kept(layer):
        save_own_variables = keras.layers.Layer.save_own_variables
        load_own_variables = keras.layers.Layer.load_own_variables

    return Kept


def model_of(keras, layer, arguments, shape):
    inputs = keras.Input(shape)
    return keras.Model(inputs, layer(*arguments)(inputs))


def round_trip(keras, path, layer, arguments, shape):
    """Save, change and load the weights (or the model) of a layer; the same numbers must come out."""
    model = model_of(keras, layer, arguments, shape)
    model.set_weights([np.random.RandomState(7).rand(*weight.shape) for weight in model.get_weights()])
    if path.endswith(".weights.h5"):
        model.save_weights(path)
        again = model_of(keras, layer, arguments, shape)
        again.load_weights(path)
    else:
        model.save(path)
        again = keras.models.load_model(path, custom_objects={layer.__name__: layer})
    assert all(np.allclose(old, new) for old, new in zip(model.get_weights(), again.get_weights(), strict=True))


def since(name, version):
    return version >= ((3, 3) if name.startswith("Conv") else (3, 2))


@pytest.mark.parametrize("name", EXTENDED)
@pytest.mark.parametrize("where", ["__init__", "build"])
def test_extended(keras, version, record, tmp_path, name, where):
    """a subclass of {name} with a weight more, made in `{where}`: `save_weights("m.weights.h5")` and `load_weights`"""
    arguments, shape = EXTENDED[name]
    layer = extended(getattr(keras.layers, name), where)
    refused = ValueError if since(name, version) else None
    record.outcome(refused, lambda: round_trip(keras, str(tmp_path / "m.weights.h5"), layer, arguments, shape))


@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_whole(keras, version, record, tmp_path, ending):
    """a subclass of Dense with a weight more: `model.save("m{ending}")` and `load_model`"""
    if (3, 0) <= version < (3, 2):
        pytest.skip("nothing is left out before 3.2")
    layer = extended(keras.layers.Dense, "build")
    refused = ValueError if since("Dense", version) and ending == ".keras" else None
    record.outcome(refused, lambda: round_trip(keras, str(tmp_path / f"m{ending}"), layer, *EXTENDED["Dense"]))


@pytest.mark.parametrize("name", OTHERS)
def test_others(keras, record, tmp_path, name):
    """a subclass of {name} with a weight more: `save_weights` and `load_weights`"""
    arguments, shape = OTHERS[name]
    round_trip(keras, str(tmp_path / "m.weights.h5"), extended(getattr(keras.layers, name), "build"), arguments, shape)
    record("works")


@pytest.mark.parametrize("name", ["Dense", "Embedding", "Conv1D"])
def test_separate(keras, version, record, tmp_path, name):
    """a subclass of {name} whose build makes other weights and not those of {name}: `save_weights`"""
    layer = separate(keras, getattr(keras.layers, name))
    model = model_of(keras, layer, (2, 2) if name != "Dense" else (2,), (2,) if name != "Conv1D" else (2, 1))
    refused = (AttributeError, ValueError) if since(name, version) else None
    if refused is None:
        model.save_weights(str(tmp_path / "m.weights.h5"))
        record("works")
        return
    with pytest.raises(refused) as caught:
        model.save_weights(str(tmp_path / "m.weights.h5"))
    record(type(caught.value).__name__)


@pytest.mark.parametrize("name", EXTENDED)
@pytest.mark.parametrize("ending", [".weights.h5", ".keras"])
def test_kept(keras, record, tmp_path, name, ending):
    """a subclass of {name} with a weight more and the two methods of `Layer`: saved as `{ending}` and loaded"""
    arguments, shape = EXTENDED[name]
    layer = kept(keras, extended(getattr(keras.layers, name), "build"))
    round_trip(keras, str(tmp_path / f"m{ending}"), layer, arguments, shape)
    record("works")


@pytest.mark.parametrize("name", ["Dense", "Embedding", "Conv1D"])
def test_separate_kept(keras, record, tmp_path, name):
    """a subclass of {name} whose build makes other weights, with the two methods of `Layer`: `save_weights` and `load_weights`"""
    layer = kept(keras, separate(keras, getattr(keras.layers, name)))
    arguments, shape = ((2, 2) if name != "Dense" else (2,)), ((2,) if name != "Conv1D" else (2, 1))
    round_trip(keras, str(tmp_path / "m.weights.h5"), layer, arguments, shape)
    record("works")


def test_sublayer(keras, record, tmp_path):
    """a subclass of Dense with a layer inside: `save_weights` and `load_weights`"""

    class Twice(keras.layers.Dense):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.second = keras.layers.Dense(2)

        def build(self, input_shape):
            super().build(input_shape)
            self.second.build((None, 2))

    round_trip(keras, str(tmp_path / "m.weights.h5"), Twice, *EXTENDED["Dense"])
    record("works")


def test_fix(keras, major, known_weights, same_numbers, tmp_path):
    """a subclass of Dense with a weight more, saved and loaded: on Keras 3 with the two methods of `Layer`"""
    layer = extended(keras.layers.Dense, "build")
    if major == 3:
        layer = kept(keras, layer)
    model, again = (model_of(keras, layer, *EXTENDED["Dense"]) for _ in range(2))
    known_weights(model).save_weights(str(tmp_path / "m.weights.h5"))
    again.load_weights(str(tmp_path / "m.weights.h5"))
    same_numbers(again.predict(np.ones((2, 3), "float32"), verbose=0), again.layers[-1].scale.numpy())
