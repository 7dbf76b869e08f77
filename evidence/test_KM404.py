"""Legacy and experimental optimizers."""


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
