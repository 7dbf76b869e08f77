"""KM211: losses get their targets as floats; ops that need integer labels fail."""

import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(8, 3)).astype("float32")
Y = np.array([0, 1, 2, 1, 0, 2, 1, 0])


def fit(keras, loss, y=Y):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3, activation="softmax")])
    model.compile("sgd", loss)
    return model.fit(X, y, verbose=0).history["loss"][0]


def functions(tf):
    def one_hot(y_true, y_pred):
        return tf.reduce_mean(tf.square(tf.one_hot(tf.reshape(y_true, [-1]), 3) - y_pred))

    def gather(y_true, y_pred):
        return tf.reduce_mean(tf.gather(tf.constant([1.0, 2.0, 3.0]), y_true)) * tf.reduce_mean(y_pred)

    def logits(y_true, y_pred):
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.reshape(y_true, [-1]), logits=y_pred)

    def backend_one_hot(y_true, y_pred):
        return tf.reduce_mean(tf.keras.backend.one_hot(tf.reshape(y_true, [-1]), 3) * y_pred)

    return {"tf.one_hot": one_hot, "tf.gather": gather, "tf.nn.sparse_softmax_cross_entropy_with_logits": logits, "K.one_hot": backend_one_hot}


@pytest.mark.parametrize("op", ["tf.one_hot", "tf.gather", "tf.nn.sparse_softmax_cross_entropy_with_logits", "K.one_hot"])
def test_op(keras, tf, major, record, op):
    """a loss function that gives y_true to `{op}`"""
    function = functions(tf)[op]
    if major == 2:
        fit(keras, function)
        record("works")
    else:
        with record.error(TypeError, "float32"):
            fit(keras, function)


def test_subclass(keras, tf, major, record):
    """the same in a `Loss` subclass"""

    class Own(keras.losses.Loss):
        def call(self, y_true, y_pred):
            return tf.reduce_mean(tf.square(tf.one_hot(tf.reshape(y_true, [-1]), 3) - y_pred))

    if major == 2:
        fit(keras, Own())
        record("works")
    else:
        with record.error(TypeError, "float32"):
            fit(keras, Own())


def test_cast(keras, tf, record, handoff, major):
    """`tf.one_hot(tf.cast(y_true, "int32"), ...)`: same numbers"""

    def one_hot(y_true, y_pred):
        return tf.reduce_mean(tf.square(tf.one_hot(tf.reshape(tf.cast(y_true, "int32"), [-1]), 3) - y_pred))

    value = fit(keras, one_hot)
    kept = handoff / "loss.txt"
    if major == 2:
        assert value == pytest.approx(fit(keras, functions(tf)["tf.one_hot"]))
        kept.write_text(repr(float(value)))
    assert float(kept.read_text()) == pytest.approx(value, rel=1e-5)
    record(f"{value:.4f}")


def test_float_targets(keras, tf, record):
    """float targets were never indices: an error in both versions"""
    with record.error((TypeError, ValueError)):
        fit(keras, functions(tf)["tf.one_hot"], Y.astype("float32"))


def test_metric(keras, tf, major, record):
    """a metric function with `tf.one_hot(y_true)`: keeps its integers on Keras 3"""

    def hot(y_true, y_pred):
        return tf.reduce_mean(tf.one_hot(tf.cast(tf.reshape(y_true, [-1]), "int32"), 3) * y_pred)

    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3, activation="softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=[hot])
    model.fit(X, Y, verbose=0)
    record("works")
