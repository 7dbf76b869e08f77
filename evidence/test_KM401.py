"""Names that Keras 3 lacks."""

import importlib
from pathlib import Path


def test_tokenizer(keras, major, record):
    """`keras.preprocessing.text.Tokenizer`"""
    if major == 2:
        record(importlib.import_module("keras.preprocessing.text").Tokenizer.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.preprocessing.text").Tokenizer


def test_generator(keras, major, record):
    """`keras.preprocessing.image.ImageDataGenerator`"""
    if major == 2:
        record(importlib.import_module("keras.preprocessing.image").ImageDataGenerator.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.preprocessing.image").ImageDataGenerator


def test_timeseries(keras, major, record):
    """`keras.preprocessing.sequence.TimeseriesGenerator`"""
    if major == 2:
        record(importlib.import_module("keras.preprocessing.sequence").TimeseriesGenerator.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.preprocessing.sequence").TimeseriesGenerator


def test_local(keras, major, record):
    """`keras.layers.LocallyConnected1D`"""
    if major == 2:
        record(importlib.import_module("keras.layers").LocallyConnected1D.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.layers").LocallyConnected1D


def test_threshold(keras, major, record):
    """`keras.layers.ThresholdedReLU`"""
    if major == 2:
        record(importlib.import_module("keras.layers").ThresholdedReLU.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.layers").ThresholdedReLU


def test_regnet(keras, major, record):
    """`keras.applications.RegNetY032`"""
    if major == 2:
        record(importlib.import_module("keras.applications").RegNetY032.__name__)
    else:
        with record.error((ImportError, AttributeError), ""):
            importlib.import_module("keras.applications").RegNetY032


def test_wrapper(keras, major, record):
    """`keras.wrappers.scikit_learn.KerasClassifier`"""
    with record.error((ImportError, AttributeError), ""):
        importlib.import_module("keras.wrappers.scikit_learn").KerasClassifier


def test_tf_tokenizer(tf, record):
    """`tf.keras.preprocessing.text.Tokenizer` is still there"""
    assert tf.keras.preprocessing.text.Tokenizer(3).num_words == 3
    record("Tokenizer")


def test_tf_generator(tf, record):
    """`tf.keras.preprocessing.image.ImageDataGenerator` is still there"""
    assert tf.keras.preprocessing.image.ImageDataGenerator(rescale=0.5).rescale == 0.5
    record("ImageDataGenerator")


def test_tf_threshold(tf, record):
    """`tf.keras.layers.ThresholdedReLU` is still there"""
    assert issubclass(tf.keras.layers.ThresholdedReLU, tf.keras.layers.Layer)
    record("ThresholdedReLU")


def test_pad_sequences(keras, record):
    """`keras.preprocessing.sequence.pad_sequences` is still there"""
    padded = importlib.import_module("keras.preprocessing.sequence").pad_sequences([[1]], maxlen=2)
    assert padded.tolist() == [[0, 1]]
    record(padded)


def test_relu(keras, major, record):
    """`keras.layers.ReLU(threshold=1.0)` does what `ThresholdedReLU(theta=1.0)` did"""
    import numpy as np

    x = np.array([[-1.0, 0.5, 1.5]], "float32")
    record(np.array(keras.layers.ReLU(threshold=1.0)(x)).tolist())
    if major == 2:
        assert np.allclose(keras.layers.ThresholdedReLU(theta=1.0)(x), keras.layers.ReLU(threshold=1.0)(x))


def test_internal(keras, tf, major, record):
    """`tf.keras.__internal__`"""
    if major == 2:
        assert tf.keras.__internal__.KerasTensor and tf.keras.__internal__.layers.BaseRandomLayer
        record("is there")
    else:
        with record.error(AttributeError, "__internal__"):
            tf.keras.__internal__.KerasTensor
        assert keras.KerasTensor is tf.keras.KerasTensor


def test_conv_utils(keras, major, record, handoff):
    """`keras.utils.conv_utils`: the sizes and tuples it gave, and the expressions that the fix writes"""
    cases = [(n, k, p, s, d) for n in (None, 7, 8) for k in (1, 2, 5) for p in ("same", "valid") for s in (1, 3) for d in (1, 2)]
    sizes = [None if n is None else -(-(n - (p == "valid") * (k - 1) * d) // s) for n, k, p, s, d in cases]
    whole = [(n, k, p, s) for n, k, p, s, d in cases if d == 1]
    grown = [None if n is None else n * s + (p == "valid") * max(k - s, 0) for n, k, p, s in whole]
    tuples = [((v,) * 2 if isinstance(v, int) else tuple(v)) for v in (3, (3, 1), [2, 5])]
    if major == 2:
        helpers = importlib.import_module("keras.src.utils.conv_utils")
        assert sizes == [helpers.conv_output_length(n, k, p, s, d) for n, k, p, s, d in cases]
        assert grown == [helpers.deconv_output_length(n, k, p, None, s) for n, k, p, s in whole]
        assert tuples == [helpers.normalize_tuple(v, 2, "size") for v in (3, (3, 1), [2, 5])]
        assert helpers.normalize_padding("SAME") == "SAME".lower()
        assert helpers.normalize_data_format(None) == (None or keras.config.image_data_format() if hasattr(keras, "config") else "channels_last")
        record("equal")
    else:
        with record.error(ImportError, ""):
            importlib.import_module("keras.utils.conv_utils")


def test_model_from_config(keras, major, record):
    """`model_from_config(config)`, and what the fix writes"""
    inputs = keras.Input((3,))
    stacked = keras.Sequential([inputs, keras.layers.Dense(2)]) if major == 3 else keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    for model in (stacked, keras.Model(inputs, keras.layers.Dense(2)(inputs))):
        config = {"class_name": model.__class__.__name__, "config": model.get_config()}
        again = (keras.Sequential if config["class_name"] == "Sequential" else keras.Model).from_config(config["config"], None)
        assert [tuple(weight.shape) for weight in again.weights] == [(3, 2), (2,)]
    if major == 2:
        assert type(keras.models.model_from_config(config)) is type(again)
        record("the same model")
    else:
        with record.error(AttributeError, ""):
            keras.models.model_from_config(config)


def test_count_params(keras, major, record):
    """`keras.utils.layer_utils.count_params(weights)`, and what the fix writes"""
    dense = keras.layers.Dense(2)
    dense.build((None, 3))
    if major == 2:
        count = importlib.import_module("keras.src.utils.layer_utils").count_params
        assert count(dense.trainable_weights) == 8
        record("8")
    else:
        assert sum(int(keras.ops.size(weight)) for weight in dense.trainable_weights) == 8
        with record.error(ImportError, ""):
            importlib.import_module("keras.utils.layer_utils").count_params


def test_estimators(keras, record):
    """The classes that the fix writes for `KerasClassifier` and `KerasRegressor`"""
    program = Path(__file__).parent.parent / "tests" / "rules" / "KM401_estimators.fixed.py"
    names = {}
    exec(compile(program.read_text(), program.name, "exec"), names)
    assert names["main"]() == {
        "binary": (60, 1),
        "proba": (60, 2),
        "words": True,
        "score": True,
        "searched": {"units", "epochs"},
        "scores": (3,),
    }
    record("fitted, searched and scored by scikit-learn")
