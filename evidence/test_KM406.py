"""Names in strings."""

import numpy as np
import pytest


def test_constraint(keras, major, record):
    """`kernel_constraint="maxnorm"`"""
    if major == 2:
        keras.layers.Dense(1, kernel_constraint="maxnorm")
        record("works")
    else:
        with record.error(ValueError, "Could not interpret constraint"):
            keras.layers.Dense(1, kernel_constraint="maxnorm")


def test_regularizer(keras, major, record):
    """`kernel_regularizer="l1_l2"`"""
    if major == 2:
        keras.layers.Dense(1, kernel_regularizer="l1_l2")
        record("works")
    else:
        with record.error(ValueError, "Could not interpret regularizer"):
            keras.layers.Dense(1, kernel_regularizer="l1_l2")


def test_loss(keras, major, record):
    """`loss="logcosh"`"""
    if major == 2:
        keras.losses.get("logcosh")
        record("works")
    else:
        with record.error(ValueError, "Could not interpret loss"):
            keras.losses.get("logcosh")


def test_huber(keras, major, record):
    """`loss="huber_loss"`"""
    if major == 2:
        keras.losses.get("huber_loss")
        record("works")
    else:
        with record.error(ValueError, "Could not interpret loss"):
            keras.losses.get("huber_loss")


def test_metric(keras, major, record):
    """`metrics=["kullback_leibler_divergence"]`"""
    if major == 2:
        keras.metrics.get("kullback_leibler_divergence")
        record("works")
    else:
        with record.error(ValueError, "Could not interpret metric"):
            keras.metrics.get("kullback_leibler_divergence")


def test_initializer(keras, major, record):
    """`kernel_initializer="constant"`"""
    if major == 2:
        keras.layers.Dense(1, kernel_initializer="constant").build((None, 1))
        record("works")
    else:
        with record.error(Exception, ""):
            keras.layers.Dense(1, kernel_initializer="constant").build((None, 1))


def test_replacements(keras, record):
    """the replacements"""
    assert keras.constraints.get("max_norm").max_value == 2
    assert keras.losses.get("log_cosh").__name__ == "log_cosh"
    penalty = keras.regularizers.L1L2(0.01, 0.01)
    assert abs(float(penalty.l1) - 0.01) < 1e-6
    record("max_norm, log_cosh, L1L2(0.01, 0.01)")


def test_same(keras, major, record):
    """`l1_l2` is `L1L2(0.01, 0.01)`, `constant` is `Constant(0.0)`"""
    if major == 2:
        assert abs(keras.regularizers.get("l1_l2").get_config()["l2"] - 0.01) < 1e-6
        assert keras.initializers.get("constant").get_config() == {"value": 0}
    record("as written")


def test_fix(keras, major, known_weights, same_numbers):
    """Strings that are gone on Keras 2, what the fix writes in their place on Keras 3: losses and metrics"""
    x, y = np.sin(np.arange(12.0)).reshape(4, 3), np.eye(4, 2) + 0.25
    old = major == 2
    regularizer = "l1_l2" if old else keras.regularizers.L1L2(0.01, 0.01)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax", kernel_regularizer=regularizer)])
    divergence = "kullback_leibler_divergence" if old else keras.metrics.KLDivergence(name="kullback_leibler_divergence")
    cosine = "cosine_proximity" if old else keras.metrics.CosineSimilarity(name="cosine_proximity")
    results = []
    for loss, metrics in (("logcosh" if old else "log_cosh", ["mae", divergence]), ("huber_loss" if old else "huber", [cosine])):
        known_weights(model).compile("sgd", loss, metrics=metrics)
        found = model.evaluate(x, y, verbose=0, return_dict=True)
        results.append([found[name] for name in sorted(found)])     # Keras 3.0 orders a list in another way
    limit = keras.constraints.get("maxnorm" if old else "max_norm")
    same_numbers(*results, limit(np.full((3, 2), 4.0, "float32")))


ACTIVATIONS = {"LeakyReLU": "LeakyReLU(0.3)", "PReLU": "PReLU()", "ELU": '"elu"', "ReLU": '"relu"', "Softmax": '"softmax"', "ThresholdedReLU": ""}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activation(keras, major, handoff, record, name):
    """`activation="{name}"`"""
    place = handoff / f"{name}.npy"
    data = np.linspace(-2, 2, 8, dtype="float32").reshape(2, 4)
    if major == 2:
        np.save(place, np.asarray(keras.layers.Activation(name)(data)))
        record("works")
        return
    with record.error(ValueError):
        keras.layers.Dense(1, activation=name)
    if ACTIVATIONS[name]:
        new = eval(ACTIVATIONS[name], vars(keras.layers).copy())
        np.testing.assert_allclose(np.load(place), np.asarray(keras.layers.Activation(new)(data)), rtol=1e-6)


@pytest.mark.parametrize("kind", ["activation", "loss", "metric", "regularizer", "constraint"])
def test_registered(keras, major, record, kind):
    """A name in `get_custom_objects()`, {kind}"""

    def mine(*given):
        return given[0]

    class Mine:
        def __call__(self, x):
            return x

    keras.utils.get_custom_objects()["mine_of_the_test"] = Mine if kind in ("regularizer", "constraint") else mine
    get = getattr(keras, {"loss": "losses"}.get(kind, f"{kind}s")).get
    if major == 2:
        assert callable(get("mine_of_the_test"))
        record("works")
    else:
        with record.error(ValueError, f"Could not interpret {kind}"):
            get("mine_of_the_test")


def test_registered_in_scope(keras, major, record):
    """`Activation("mine")` in `CustomObjectScope({"mine": mine})`"""
    with keras.utils.CustomObjectScope({"mine_of_the_test": lambda x: x}):
        if major == 2:
            keras.layers.Activation("mine_of_the_test")
            record("works")
        else:
            with record.error(ValueError, "Could not interpret activation"):
                keras.layers.Activation("mine_of_the_test")


def test_registered_initializer(keras, record):
    """A name in `get_custom_objects()`, initializer and optimizer"""

    class Mine(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return np.zeros(shape)

    class Descent(keras.optimizers.SGD):
        pass

    keras.utils.get_custom_objects().update({"mine_of_the_test": Mine, "Descent": Descent})
    assert isinstance(keras.initializers.get("mine_of_the_test"), Mine)
    assert isinstance(keras.optimizers.get("Descent"), Descent)
    record("works")
