"""Objects of two Keras packages in one model."""

import importlib


def test_stale_layer(keras, tf, major, record):
    """a Keras 2 layer (`tensorflow.python.keras`) in a Keras model"""
    layers = importlib.import_module("tensorflow.python.keras.layers")
    if major == 2:
        keras.Sequential([layers.Dense(1)])
        record("works")
    else:
        with record.error((TypeError, ValueError)):
            keras.Sequential([layers.Dense(1)])


def test_stale_optimizer(keras, tf, record):
    """a Keras 2 optimizer in compile"""
    optimizers = importlib.import_module("tensorflow.python.keras.optimizer_v2.adam")
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    with record.error(ValueError, "optimizer"):
        model.compile(optimizers.Adam(), "mse")


def test_one(keras, record):
    """objects of one package"""
    layers = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).layers
    assert len(layers) == 1
    record(1)


def _old_model():
    models = importlib.import_module("tensorflow.python.keras")
    return models.Sequential([models.layers.Dense(1, input_shape=(1,))])


def test_optimizer_for_old_model(keras, record):
    """an optimizer of this Keras in `compile` of a model of Keras 2 (`tensorflow.python.keras`)"""
    with record.error(ValueError, "optimizer"):
        _old_model().compile(keras.optimizers.Adam(), "mse")


def test_callback_for_old_model(keras, major, record):
    """a callback of this Keras among those of a model of Keras 2"""
    callbacks = importlib.import_module("tensorflow.python.keras.callbacks")
    if major == 2:
        callbacks.CallbackList([keras.callbacks.EarlyStopping(monitor="loss")])
        record("works")
    else:
        with record.error(AttributeError, "_implements_train_batch_hooks"):
            callbacks.CallbackList([keras.callbacks.EarlyStopping(monitor="loss")])


def test_metric_for_old_model(keras, major, record):
    """a metric of this Keras in `compile` of a model of Keras 2"""
    model = _old_model()
    if major == 2:
        model.compile("sgd", "mse", metrics=[keras.metrics.MeanAbsoluteError()])
        record("works")
    else:
        with record.error(AttributeError, "_distribute_strategy"):
            model.compile("sgd", "mse", metrics=[keras.metrics.MeanAbsoluteError()])


def test_tensor_for_old_model(keras, tf, major, record):
    """a model of Keras 2 called on `keras.Input`"""
    old = importlib.import_module("tensorflow.python.keras")

    class Old(old.Model):
        def call(self, x):
            return tf.reduce_sum(x, axis=-1)

    if major == 2:
        record("not run: its own tensors are meant")
    else:
        with record.error(ValueError):
            Old()(keras.Input((3,)))


def test_old_model_inside(keras, tf, record):
    """a model of Keras 2 held by a model of this Keras: weights that this model sees"""

    class Head(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = _old_model()

        def call(self, x):
            return self.inner(x)

    model = Head()
    assert model(tf.ones((2, 1))).shape == (2, 1)
    record(str(len(model.trainable_weights)))
