"""Legacy and experimental optimizers."""

import numpy as np


def test_legacy(keras, major, record):
    """`keras.optimizers.legacy.Adam(1e-3)`"""
    if major == 2:
        keras.optimizers.legacy.Adam(1e-3)
        record("works")
    else:
        with record.error(ImportError, "not supported in Keras 3"):
            keras.optimizers.legacy.Adam(1e-3)


def test_missing(keras, major, record):
    """`keras.optimizers.legacy.Adamax(1e-3)`"""
    if major == 2:
        keras.optimizers.legacy.Adamax(1e-3)
        record("works")
    else:
        with record.error(AttributeError, "Adamax"):
            keras.optimizers.legacy.Adamax(1e-3)


def test_experimental(keras, major, record):
    """`keras.optimizers.experimental.Adam(1e-3)`"""
    if major == 2:
        keras.optimizers.experimental.Adam(1e-3)
        record("works")
    else:
        with record.error(AttributeError, "experimental"):
            keras.optimizers.experimental.Adam(1e-3)


def test_same(keras, major, record):
    """`keras.optimizers.Adam(0.1)` steps as the legacy one did"""
    import numpy as np

    classes = [keras.optimizers.Adam] + ([keras.optimizers.legacy.Adam] if major == 2 else [])
    values = []
    for cls in classes:
        model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
        model.compile(cls(0.1), "mse")
        model.fit(np.ones((4, 1)), np.zeros((4, 1)), epochs=2, verbose=0)
        values.append(round(float(np.array(model.get_weights()[0]).ravel()[0]), 3))
    assert len(set(values)) == 1
    assert abs(values[0] - 0.8) < 0.01
    record(f"{values[0]:.2f}")


def test_nadam(keras, major, record):
    """`Nadam(0.1)`, the legacy one and today's: two steps (the fix is unsafe)"""

    def steps(optimizer):
        layer = keras.layers.Dense(1, kernel_initializer="ones")
        layer.build((None, 1))
        for gradient in (1.0, -0.5):
            optimizer.apply_gradients([(np.full((1, 1), gradient, "float32"), layer.kernel)])
        return float(np.array(layer.kernel)[0, 0])

    now = steps(keras.optimizers.Nadam(0.1))
    if major == 2:
        before = steps(keras.optimizers.legacy.Nadam(0.1))
        assert abs(before - now) > 1e-3
        record(f"{before:.4g} and {now:.4g}")
    else:
        record(f"{now:.4g}")


def test_fix(keras, major, same_numbers):
    """`optimizers.legacy.X(...)` and `experimental.AdamW` on Keras 2, `optimizers.X(...)` on Keras 3: three steps"""
    results = []
    for name in ("SGD", "Adam", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Ftrl", "AdamW"):
        home = keras.optimizers if major == 3 else keras.optimizers.experimental if name == "AdamW" else keras.optimizers.legacy
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
        model.compile(getattr(home, name)(0.1), "mse")
        for _ in range(3):
            model.train_on_batch(np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([[1.0], [2.0]]))
        results += model.get_weights()
    same_numbers(*results, tolerance=1e-4)


def test_asked(keras, record):
    """`isinstance(optimizer, (keras.optimizers.Optimizer, keras.optimizers.legacy.Optimizer))`, and `keras.optimizers.legacy.Adam` as an annotation"""

    def given(one: keras.optimizers.legacy.Adam):
        return isinstance(one, (keras.optimizers.Optimizer, keras.optimizers.legacy.Optimizer))

    assert given(keras.optimizers.Adam()) and not isinstance(keras.optimizers.Adam(), keras.optimizers.legacy.Optimizer)
    record("works")


def test_there(keras, tf, record):
    """`hasattr(keras.optimizers, "legacy")`, `hasattr(tf.optimizers, "legacy")`, `from keras.optimizers.legacy import Adam`"""
    import importlib

    assert hasattr(keras.optimizers, "legacy") and hasattr(tf.optimizers, "legacy")
    assert importlib.import_module("keras.optimizers.legacy").Adam is keras.optimizers.legacy.Adam
    record("True, True, works")
