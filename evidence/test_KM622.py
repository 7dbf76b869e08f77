"""BatchNormalization in TimeDistributed."""

import numpy as np


def trained(keras, make, steps=5):
    """The losses of two epochs, the normalisation's weights, and what the model gives afterwards."""
    x = np.random.RandomState(0).normal(3.0, 2.0, (8, 5, 4)).astype("float32") * np.arange(1.0, 6.0, dtype="float32")[None, :, None]
    y = x.sum(2, keepdims=True) / 50
    model = keras.Sequential([keras.Input((steps, 4)), make(keras), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.01))
    losses = model.fit(x, y, epochs=2, batch_size=8, shuffle=False, verbose=0).history["loss"]
    weights = [np.asarray(weight) for weight in model.layers[0].get_weights()]
    return losses, weights, model.predict(x, verbose=0)


def distributed(keras):
    return keras.layers.TimeDistributed(keras.layers.BatchNormalization())


def in_model(keras):
    return keras.layers.TimeDistributed(keras.Sequential([keras.Input((4,)), keras.layers.BatchNormalization()]))


def plain(keras):
    return keras.layers.BatchNormalization()


def test_losses(keras, major, record):
    """the losses of two epochs with `TimeDistributed(BatchNormalization())`"""
    losses, _, _ = trained(keras, distributed)
    assert np.allclose(losses, [7.4827, 6.1670] if major == 2 else [4.7558, 4.2376], atol=0.3)
    record(", ".join(f"{loss:.2f}" for loss in losses))


def test_moving_mean(keras, major, record):
    """the moving means after one update with a batch of ones, momentum 0.9, five steps"""
    layer = keras.layers.TimeDistributed(keras.layers.BatchNormalization(momentum=0.9))
    layer(np.ones((8, 5, 1), "float32"), training=True)
    mean = float(layer.get_weights()[2][0])
    assert np.isclose(mean, 0.1 if major == 2 else 1 - 0.9**5, atol=1e-4)
    record(round(mean, 4))


def test_in_a_model(keras, major, record):
    """`TimeDistributed(model)` with a BatchNormalization in the model: the loss of the first epoch"""
    losses, _, _ = trained(keras, in_model)
    assert np.isclose(losses[0], 7.4827 if major == 2 else 4.7558, atol=0.3)
    record(f"{losses[0]:.2f}")


def test_fix(keras, major, same_numbers):
    """`TimeDistributed(BatchNormalization())` on Keras 2, `BatchNormalization()` on Keras 3: losses, weights and predictions"""
    losses, weights, outputs = trained(keras, distributed if major == 2 else plain)
    same_numbers(*losses, *weights, outputs)


def test_fix_images(keras, major, same_numbers):
    """the same with images in each step"""
    x = np.random.RandomState(1).normal(2.0, 3.0, (4, 3, 5, 5, 2)).astype("float32")
    head = [keras.layers.Flatten(), keras.layers.Dense(1, kernel_initializer="ones")]
    model = keras.Sequential([keras.Input((3, 5, 5, 2)), distributed(keras) if major == 2 else plain(keras), *head])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.0001))
    losses = model.fit(x, x.mean((1, 2, 3, 4))[:, None], epochs=2, batch_size=4, shuffle=False, verbose=0).history["loss"]
    same_numbers(*losses, tolerance=1e-3)


def test_inference(keras, record):
    """`TimeDistributed(BatchNormalization())` that is not trained: the same as without; not to be flagged where nothing is trained"""
    x = np.random.RandomState(1).normal(2.0, 3.0, (2, 3, 4)).astype("float32")
    one, other = distributed(keras), plain(keras)
    assert np.allclose(np.asarray(one(x)), np.asarray(other(x)), atol=1e-5)
    record("the same")


def test_other_layers(keras, same_numbers):
    """`TimeDistributed(LayerNormalization())`: not to be flagged"""
    losses, weights, outputs = trained(keras, lambda keras: keras.layers.TimeDistributed(keras.layers.LayerNormalization()))
    same_numbers(*losses, *weights, outputs)
