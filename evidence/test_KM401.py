"""Names that Keras 3 lacks."""

import importlib
import itertools
from pathlib import Path

import numpy


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


def test_image_fix(keras, tf, major, same_numbers):
    """classes and functions of `keras.preprocessing.image`, and those of `tf.keras` that the fix writes"""
    image = importlib.import_module("keras.preprocessing.image") if major == 2 else tf.keras.preprocessing.image
    numpy.random.seed(3)
    pictures, labels = numpy.random.uniform(0, 255, (7, 8, 6, 3)).astype("float32"), numpy.arange(7) % 2
    changing = image.ImageDataGenerator(
        featurewise_center=True, featurewise_std_normalization=True, rotation_range=30, width_shift_range=0.2, height_shift_range=2,
        shear_range=10, zoom_range=0.3, channel_shift_range=5.0, horizontal_flip=True, vertical_flip=True, validation_split=0.3,
    )  # fmt: skip
    changing.fit(pictures, augment=True, seed=5)
    batches = changing.flow(pictures, labels, batch_size=2, seed=7, subset="training")
    seen = [part for _ in range(5) for part in next(batches)]
    whitening = image.ImageDataGenerator(featurewise_center=True, zca_whitening=True, rescale=1 / 255)
    whitening.fit(pictures)
    numpy.random.seed(9)
    axes = {"row_axis": 0, "col_axis": 1, "channel_axis": 2}
    same_numbers(
        *seen,
        next(whitening.flow(pictures, batch_size=7, shuffle=False)),
        image.apply_affine_transform(pictures[0], theta=20, tx=1, **axes),
        image.random_rotation(pictures[0], 30, **axes),
        image.random_shift(pictures[0], 0.2, 0.2, **axes),
        image.random_shear(pictures[0], 20, **axes),
        image.random_zoom(pictures[0], (0.5, 1.5), **axes),
        image.random_channel_shift(pictures[0], 20.0, channel_axis=2),
        image.apply_brightness_shift(pictures[0], 0.7),
        tolerance=1e-4,
    )


def test_image_training_fix(keras, tf, major, same_numbers):
    """`fit` of what an `ImageDataGenerator` gives, and of that of `tf.keras`"""
    image = importlib.import_module("keras.preprocessing.image") if major == 2 else tf.keras.preprocessing.image
    pictures, labels = numpy.linspace(0, 1, 10 * 4 * 4).reshape(10, 4, 4, 1).astype("float32"), numpy.arange(10.0)
    ones = keras.layers.Dense(1, kernel_initializer="ones")
    model = keras.Sequential([keras.Input((4, 4, 1)), keras.layers.Flatten(), ones])
    model.compile(keras.optimizers.SGD(0.001), "mse")
    batches = image.ImageDataGenerator(rescale=0.5).flow(pictures, labels, batch_size=4, shuffle=False)
    history = model.fit(batches, epochs=2, shuffle=False, verbose=0)
    same_numbers(history.history["loss"], ones.kernel)


def test_folder_fix(keras, tf, major, same_numbers, tmp_path):
    """`flow_from_directory` of `ImageDataGenerator`, and of that of `tf.keras`"""
    image = importlib.import_module("keras.preprocessing.image") if major == 2 else tf.keras.preprocessing.image
    for place in range(6):
        folder = tmp_path / "ab"[place % 2]
        folder.mkdir(exist_ok=True)
        keras.utils.save_img(folder / f"{place}.png", numpy.full((5, 4, 3), 20.0 * place), scale=False)
    batches = image.ImageDataGenerator(rescale=1 / 255).flow_from_directory(tmp_path, (5, 4), class_mode="binary", batch_size=4, seed=2)
    same_numbers(*next(batches), *next(batches), batches.classes, len(batches))


def test_text_fix(keras, tf, major, same_numbers):
    """classes and functions of `keras.preprocessing.text`, and those of `tf.keras` that the fix writes"""
    text = importlib.import_module("keras.preprocessing.text") if major == 2 else tf.keras.preprocessing.text
    lines = ["The cat, the dog; the HOUSE", "a dog sat on a mat", "no cat!"]
    words = text.Tokenizer(num_words=6, oov_token="?")
    words.fit_on_texts(lines)
    letters = text.Tokenizer(char_level=True)
    letters.fit_on_texts(lines)
    same_numbers(
        [*itertools.chain(*words.texts_to_sequences(lines), *letters.texts_to_sequences(lines))],
        *(words.texts_to_matrix(lines, mode) for mode in ("binary", "count", "tfidf", "freq")),
        list(text.tokenizer_from_json(words.to_json()).word_index.values()),
        text.hashing_trick(lines[0], 100, "md5"),
        len(text.text_to_word_sequence(lines[0])),
    )


def test_sequence_fix(keras, tf, major, same_numbers):
    """`TimeseriesGenerator`, `skipgrams` and `make_sampling_table`, and those of `tf.keras` that the fix writes"""
    sequence = importlib.import_module("keras.preprocessing.sequence") if major == 2 else tf.keras.preprocessing.sequence
    data = numpy.arange(40.0).reshape(20, 2)
    series = sequence.TimeseriesGenerator(data, data[:, 0], length=4, sampling_rate=2, stride=3, batch_size=2, reverse=True)
    table = sequence.make_sampling_table(10)
    numpy.random.seed(1)
    couples, labels = sequence.skipgrams([1, 2, 3, 4, 5, 6], 7, window_size=2, sampling_table=None, seed=4)
    same_numbers(*(part for place in range(len(series)) for part in series[place]), table, couples, labels)


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


def test_unused_fix(keras, major, same_numbers):
    """`from keras.layers import Dense, ThresholdedReLU` where the file only says `Dense`: without the second name"""
    names = {}
    exec("from keras.layers import Dense, ThresholdedReLU" if major == 2 else "from keras.layers import Dense", names)
    same_numbers(names["Dense"](2, kernel_initializer="ones")(numpy.array([[1.0, 2.0]], "float32")))
