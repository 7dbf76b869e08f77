"""Environment variables that are read at the import."""

import subprocess
import sys


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return (done.stdout.strip().splitlines() or [done.stderr.strip().splitlines()[-1]])[-1]


def test_late(keras, major, record):
    """`KERAS_BACKEND` set after `import keras`"""
    if major == 2:
        record("Keras 2 has one backend")
    else:
        answer = run("import os, keras; os.environ['KERAS_BACKEND'] = 'numpy'; print(keras.backend.backend())")
        assert answer != "numpy"
        record("no effect")


def test_after_tensorflow(tf, major, record):
    """`KERAS_BACKEND` set after `import tensorflow`"""
    if major == 2:
        record("Keras 2 has one backend")
    else:
        code = "import tensorflow, os; os.environ['KERAS_BACKEND'] = 'numpy'; import keras; print(keras.backend.backend())"
        assert run(code) != "numpy"
        record("no effect")


def test_before(keras, major, record):
    """`KERAS_BACKEND` set before the import"""
    if major == 2:
        record("Keras 2 has one backend")
    else:
        assert run("import os; os.environ['KERAS_BACKEND'] = 'numpy'; import keras; print(keras.backend.backend())") == "numpy"
        record("works")
