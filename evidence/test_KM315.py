"""TensorFlow Lite files from Keras models."""

import subprocess
import sys

import numpy as np
import pytest


def models(keras):
    inputs = keras.Input((8, 8, 3), batch_size=1)
    steps = keras.Input((5, 3), batch_size=1)
    return {
        "Sequential": lambda: keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]),
        "functional": lambda: keras.Model(inputs, keras.layers.GlobalAveragePooling2D()(keras.layers.Conv2D(4, 3)(inputs))),
        "batch normalization": lambda: keras.Model(inputs, keras.layers.BatchNormalization()(keras.layers.Conv2D(4, 3)(inputs))),
        "LSTM": lambda: keras.Model(steps, keras.layers.LSTM(4, unroll=True)(steps)),
    }


def converted(record, action):
    try:
        data = action()
    except Exception as error:
        record(f"{type(error).__name__}: {' '.join(str(error).split())[:90]}")
        return
    assert isinstance(data, bytes)
    record("converts")


PROGRAM = """
import sys
import keras, tensorflow as tf
inputs = keras.Input((8, 8, 3), batch_size=1)
if sys.argv[1] == "Sequential":
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
elif sys.argv[1] == "functional":
    model = keras.Model(inputs, keras.layers.GlobalAveragePooling2D()(keras.layers.Conv2D(4, 3)(inputs)))
else:
    model = keras.Sequential([keras.layers.Dense(2)])
tf.lite.TFLiteConverter.from_keras_model(model).convert()
"""


@pytest.mark.parametrize("kind", ["Sequential", "functional", "not built"])
def test_from_keras_model(record, version, kind):
    """`tf.lite.TFLiteConverter.from_keras_model(model).convert()` in a process of its own, {kind}"""
    done = subprocess.run([sys.executable, "-c", PROGRAM, kind], capture_output=True, text=True, timeout=600, check=False)
    last = [line for line in done.stderr.splitlines() if "Error" in line or "LLVM ERROR" in line]
    if done.returncode == 0:
        record("converts")
    else:
        record(f"{'aborts the process' if done.returncode < 0 else 'fails'}: {last[-1][:90] if last else done.returncode}")
    if version < (3, 4) and version >= (3,):
        assert done.returncode != 0
    elif kind != "not built":
        assert done.returncode == 0


@pytest.mark.parametrize("kind", ["Sequential", "functional", "batch normalization", "LSTM"])
def test_from_saved_model(keras, tf, record, tmp_path, kind):
    """`model.export("folder")`, `TFLiteConverter.from_saved_model("folder").convert()`, {kind}"""
    model = models(keras)[kind]()
    model.export(str(tmp_path / "folder"))
    converted(record, lambda: tf.lite.TFLiteConverter.from_saved_model(str(tmp_path / "folder")).convert())


@pytest.mark.parametrize("kind", ["Sequential", "functional"])
def test_export_tflite(keras, tf, version, record, tmp_path, kind):
    """`model.export("m.tflite", format="tflite")`, {kind}"""
    model = models(keras)[kind]()
    if (3, 0) <= version < (3, 5):
        model.export(str(tmp_path / "m.tflite"), format="tflite")
        assert (tmp_path / "m.tflite").is_dir()
        record("writes a SavedModel")
        return
    with record.error((TypeError, ValueError)):
        model.export(str(tmp_path / "m.tflite"), format="tflite")


def test_same_numbers(keras, tf, record, tmp_path):
    """Predictions of the file made through `export` and `from_saved_model`"""
    model = keras.Sequential([keras.Input((3,), batch_size=1), keras.layers.Dense(2)])
    model.export(str(tmp_path / "folder"))
    data = tf.lite.TFLiteConverter.from_saved_model(str(tmp_path / "folder")).convert()
    interpreter = tf.lite.Interpreter(model_content=data)
    interpreter.allocate_tensors()
    x = np.ones((1, 3), "float32")
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], x)
    interpreter.invoke()
    np.testing.assert_allclose(interpreter.get_tensor(interpreter.get_output_details()[0]["index"]), model.predict(x, verbose=0), rtol=1e-5)
    record("same as the model's")


def test_old_names(tf, record):
    """`tf.lite.TFLiteConverter.from_keras_model_file`, `tf.contrib.lite`"""
    assert not hasattr(tf.lite.TFLiteConverter, "from_keras_model_file")
    assert not hasattr(tf, "contrib")
    record("absent")
