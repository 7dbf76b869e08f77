"""Class weights with generators."""

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.array([0.0, 1.0, 0.0, 1.0])
WEIGHTS = {0: 1.0, 1: 5.0}


def model_of(keras):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    return model


def batches():
    while True:
        yield X, Y


def loss(keras, *data, **options):
    return model_of(keras).fit(*data, verbose=0, **options).history["loss"][0]


@pytest.mark.parametrize("form", ["batches()", "((X, Y) for _ in range(2))"])
def test_generator(keras, major, record, form):
    """`fit({form}, class_weight=...)`"""
    data = eval(form)
    if major == 2:
        loss(keras, data, steps_per_epoch=1, class_weight=WEIGHTS)
        record("works")
        return
    with record.error(ValueError, "`class_weight` is not supported for Python generator"):
        loss(keras, data, steps_per_epoch=1, class_weight=WEIGHTS)


def test_third_value(keras, major, record, handoff):
    """the weights of the samples as third value: the loss"""

    def weighted():
        while True:
            yield X, Y, np.array([WEIGHTS[int(label)] for label in Y])

    if major == 2:
        np.save(handoff / "loss.npy", loss(keras, batches(), steps_per_epoch=1, class_weight=WEIGHTS))
    assert np.isclose(np.load(handoff / "loss.npy"), loss(keras, weighted(), steps_per_epoch=1))
    record("the same")


def test_others(keras, tf, record):
    """arrays, a `Sequence`, a `tf.data.Dataset`, and a generator with `class_weight=None`"""

    class Batches(keras.utils.Sequence):
        def __len__(self):
            return 1

        def __getitem__(self, index):
            return X, Y

    loss(keras, X, Y, class_weight=WEIGHTS)
    loss(keras, Batches(), class_weight=WEIGHTS)
    loss(keras, tf.data.Dataset.from_tensors((X, Y)), class_weight=WEIGHTS)
    loss(keras, batches(), steps_per_epoch=1, class_weight=None)
    record("work")


def test_flow(keras, record):
    """`ImageDataGenerator().flow(x, y)`"""
    images = keras.preprocessing.image if hasattr(keras.preprocessing.image, "ImageDataGenerator") else keras.src.legacy.preprocessing.image
    flow = images.ImageDataGenerator().flow(np.ones((4, 2, 2, 1)), Y, batch_size=4)
    model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(flow, class_weight=WEIGHTS, verbose=0)
    record("works")


@pytest.mark.parametrize("form", ["np.array([1.0, 5.0])", "[1.0, 5.0]", "'balanced'"])
def test_no_dict(keras, major, record, form):
    """`fit(x, y, class_weight={form})`"""
    weights = eval(form)
    ambiguous = major == 2 and isinstance(weights, np.ndarray)
    with record.error(ValueError, "truth value") if ambiguous else record.error(AttributeError, "has no attribute"):
        loss(keras, X, Y, class_weight=weights)


def test_enumerated(keras, record):
    """`dict(enumerate(weights))` of an array is the dict of the weights"""
    found = loss(keras, X, Y, class_weight=dict(enumerate(np.array([1.0, 5.0]))))
    assert np.isclose(found, loss(keras, X, Y, class_weight=WEIGHTS))
    record("the same loss")


@pytest.mark.parametrize("method", ["fit", "train_on_batch"])
def test_both(keras, major, record, method):
    """`{method}(x, y, sample_weight=..., class_weight=...)`"""
    model = model_of(keras)
    options = {"sample_weight": np.array([1.0, 2.0, 3.0, 4.0]), "class_weight": WEIGHTS}
    if major == 2 and method == "train_on_batch":
        getattr(model, method)(X, Y, **options)
        record("multiplies the weights")
        return
    with record.error(ValueError, "partially known TensorShape" if major == 2 else "at the same time"):
        getattr(model, method)(X, Y, **options)


def pixels(keras, kind):
    """A model of images or series with constant weights, its data, and the class of each pixel or step."""
    random = np.random.RandomState(1)
    if kind == "images":
        layer = keras.layers.Conv2D(1, 1, activation="sigmoid", kernel_initializer="ones")
        x, y, loss = random.rand(4, 5, 5, 2), random.randint(0, 2, (4, 5, 5, 1)), "binary_crossentropy"
        classes = y[..., 0]
    else:
        layer = keras.layers.Dense(2, activation="softmax", kernel_initializer="ones")
        x, y, loss = random.rand(4, 5, 2), np.eye(2)[random.randint(0, 2, (4, 5))], "categorical_crossentropy"
        classes = np.argmax(y, axis=-1)
    model = keras.Sequential([keras.Input(x.shape[1:]), layer])
    model.compile("sgd", loss)
    return model, x.astype("float32"), y.astype("float32"), classes


@pytest.mark.parametrize("method", ["fit", "train_on_batch"])
@pytest.mark.parametrize("kind", ["images", "series"])
def test_axes(keras, major, record, kind, method):
    """targets that are {kind}: `{method}(x, y, class_weight=...)`"""
    model, x, y, _ = pixels(keras, kind)
    if major == 2:
        getattr(model, method)(x, y, class_weight=WEIGHTS)
        record("works")
        return
    with record.error(TypeError, ""):
        getattr(model, method)(x, y, class_weight=WEIGHTS)


@pytest.mark.parametrize("kind", ["images", "series"])
def test_axes_dataset(keras, tf, record, kind):
    """targets that are {kind}, in a `tf.data.Dataset`"""
    model, x, y, _ = pixels(keras, kind)
    model.fit(tf.data.Dataset.from_tensors((x, y)), class_weight=WEIGHTS, verbose=0)
    record("works")


@pytest.mark.parametrize("kind", ["images", "series"])
def test_axes_fixed(keras, major, record, handoff, kind):
    """targets that are {kind}: the loss with the weights of the classes in Keras 2, with those of the pixels or steps in Keras 3"""
    model, x, y, classes = pixels(keras, kind)
    if major == 2:
        np.save(handoff / f"{kind}.npy", model.fit(x, y, class_weight=WEIGHTS, epochs=2, verbose=0).history["loss"])
        model = pixels(keras, kind)[0]
    found = model.fit(x, y, sample_weight=np.vectorize(WEIGHTS.get)(classes), epochs=2, verbose=0).history["loss"]
    assert np.allclose(np.load(handoff / f"{kind}.npy"), found, rtol=1e-4)
    record("the same")
