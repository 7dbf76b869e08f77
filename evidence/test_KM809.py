"""Backends that Keras has no more."""

import pytest


@pytest.mark.parametrize("name", ["theano", "cntk", "mxnet", "plaidml.keras.backend"])
def test_gone(run_python, record, major, name):
    """`KERAS_BACKEND={name}`"""
    out = run_python("""
        try:
            import keras
            print("works, with " + keras.backend.backend())
        except Exception as error:
            print(type(error).__name__ + ": " + str(error))
    """, KERAS_BACKEND=name).strip().splitlines()[-1]
    if major == 3:
        assert "works" not in out
    assert out.startswith("works, with tensorflow" if major == 2 else "ValueError")
    record(out)


@pytest.mark.parametrize("name", ["tensorflow"])
def test_known(run_python, record, major, name):
    """`KERAS_BACKEND={name}`"""
    out = run_python("import keras\nprint(keras.backend.backend())", KERAS_BACKEND=name).strip().splitlines()[-1]
    assert out == name
    record(f"works, with {out}")


def test_in_program(run_python, record, major):
    """`os.environ["KERAS_BACKEND"] = "theano"` before `import keras`"""
    out = run_python("""
        import os
        os.environ["KERAS_BACKEND"] = "theano"
        try:
            import keras
            print("works, with " + keras.backend.backend())
        except Exception as error:
            print(type(error).__name__ + ": " + str(error))
    """).strip().splitlines()[-1]
    assert out.startswith("works, with tensorflow" if major == 2 else "ValueError")
    record(out)
