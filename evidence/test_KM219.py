"""KM219: optimizers of TensorFlow 1 in `compile`."""

import numpy as np
import pytest

X = np.zeros((4, 3), "float32")
Y = np.ones((4, 1), "float32")


def fit(keras, optimizer):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(X, Y, verbose=0)


@pytest.mark.parametrize("name", ["AdamOptimizer", "GradientDescentOptimizer", "RMSPropOptimizer", "AdagradOptimizer"])
def test_tf1(keras, tf, major, record, name):
    """`compile(tf.compat.v1.train.{name}(0.1), ...)`"""
    optimizer = getattr(tf.compat.v1.train, name)(0.1)
    if major == 2:
        fit(keras, optimizer)
        record("works")
    else:
        with record.error(ValueError, "Could not interpret optimizer identifier"):
            fit(keras, optimizer)


def test_fix(keras, tf, major, same_numbers):
    """`MomentumOptimizer(0.1, 0.9, use_nesterov=True)` and the like on Keras 2, `SGD(0.1, 0.9, nesterov=True)` and the like on Keras 3: three steps"""
    old, new = tf.compat.v1.train, keras.optimizers
    made = (
        (lambda: old.AdamOptimizer(0.1, beta1=0.5), lambda: new.Adam(0.1, beta_1=0.5)),
        (lambda: old.AdamOptimizer(), lambda: new.Adam()),
        (lambda: old.MomentumOptimizer(0.1, 0.9, use_nesterov=True), lambda: new.SGD(0.1, 0.9, nesterov=True)),
        (lambda: old.AdadeltaOptimizer(0.1, 0.9, 1e-6), lambda: new.Adadelta(0.1, 0.9, 1e-6)),
        (lambda: old.FtrlOptimizer(0.1, -0.5, 0.2), lambda: new.Ftrl(0.1, -0.5, 0.2)),
    )
    results = []
    for pair in made:
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
        model.compile(pair[major > 2](), "mse")
        for _ in range(3):
            model.train_on_batch(X + 1, Y)
        results += model.get_weights()
    same_numbers(*results, tolerance=1e-4)


def test_keras(keras, tf, record):
    """`keras.optimizers.Adam()`, `tf.keras.optimizers.Adam()`, `tf.optimizers.Adam()`"""
    for optimizer in (keras.optimizers.Adam(), tf.keras.optimizers.Adam(), tf.optimizers.Adam()):
        fit(keras, optimizer)
    record("works")
