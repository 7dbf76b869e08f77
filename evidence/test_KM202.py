"""KM202: outputs, losses, targets and weights of a model with several outputs that do not have one structure.

Output `zeta` (mse, predicts 1, target 2) and output `alpha` (mae, predicts 0, target 7): the right loss is 1 + 7 = 8. The names
are not in alphabetical order on purpose.
"""

import numpy as np
import pytest

X = np.zeros((2, 3), "float32")
ZETA = np.full((2, 1), 2.0, "float32")
ALPHA = np.full((2, 1), 7.0, "float32")
RIGHT, TARGETS, LOSSES, BOTH = 8, 38, 50, 10
WEIGHTED, WEIGHTS = 71, 17
SWAPPED = 49
WORDS = {
    RIGHT: "right (8)",
    TARGETS: "targets swapped (38)",
    LOSSES: "losses swapped (50)",
    BOTH: "both swapped (10)",
    WEIGHTED: "right (71)",
    WEIGHTS: "weights swapped (17)",
}


def as_(form, zeta, alpha):
    return [zeta, alpha] if form == "list" else {"zeta": zeta, "alpha": alpha}


def heads(keras, names=("zeta", "alpha")):
    return keras.layers.Dense(1, bias_initializer="ones", name=names[0]), keras.layers.Dense(1, name=names[1])


def functional(keras, form, keys=("zeta", "alpha")):
    inputs = keras.Input((3,))
    zeta, alpha = heads(keras, keys)
    outputs = [zeta(inputs), alpha(inputs)]
    return keras.Model(inputs, outputs if form == "list" else dict(zip(keys, outputs)))


def subclassed(keras, form):
    class Two(keras.Model):
        def __init__(self):
            super().__init__()
            self.zeta, self.alpha = heads(keras)

        def call(self, inputs):
            return as_(form, self.zeta(inputs), self.alpha(inputs))

    return Two()


def era(version):
    """The versions that behave alike: 2; 3.0 - 3.4; 3.5 - 3.6; from 3.7."""
    return 0 if version[0] == 2 else 1 if version < (3, 5) else 2 if version < (3, 7) else 3


def judge(record, expected, run):
    """Runs; `expected` is a loss, or the error's type (with part of its text)."""
    if isinstance(expected, (int, float)):
        loss = run()
        assert round(float(loss), 3) == expected
        record(WORDS.get(expected, f"{expected:g}"))
    else:
        kind, part = expected if isinstance(expected, tuple) else (expected, "")
        with record.error(kind, part):
            run()


def evaluate(model, y, loss, compile_options=None, **options):
    model.compile("sgd", loss, **(compile_options or {}))
    return model.evaluate(X, y, verbose=0, return_dict=True, **options)["loss"]


PAIRS = [
    ("list", "list", "list", (RIGHT, RIGHT, RIGHT, RIGHT)),
    ("list", "list", "dict", (RIGHT, RIGHT, TARGETS, RIGHT)),
    ("list", "dict", "list", (RIGHT, RIGHT, LOSSES, RIGHT)),
    ("list", "dict", "dict", (RIGHT, RIGHT, BOTH, RIGHT)),
    ("dict", "list", "list", (TypeError, BOTH, BOTH, BOTH)),
    ("dict", "list", "dict", (LOSSES, LOSSES, LOSSES, LOSSES)),
    ("dict", "dict", "list", (TypeError, TARGETS, TARGETS, TARGETS)),
    ("dict", "dict", "dict", (RIGHT, RIGHT, RIGHT, RIGHT)),
]


@pytest.mark.parametrize(("outputs", "loss", "y", "expected"), PAIRS)
def test_functional(keras, version, record, outputs, loss, y, expected):
    """functional, outputs {outputs}, loss {loss}, y {y}"""
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, outputs), as_(y, ZETA, ALPHA), as_(loss, "mse", "mae")))


@pytest.mark.parametrize(
    ("outputs", "loss", "y", "expected"),
    [
        ("list", "list", "list", (RIGHT, RIGHT, RIGHT, RIGHT)),
        ("list", "list", "dict", (ValueError, TARGETS, TARGETS, TypeError)),
        ("list", "dict", "list", (ValueError, TypeError, ValueError, TypeError)),
        ("dict", "list", "list", (TypeError, BOTH, BOTH, BOTH)),
        ("dict", "list", "dict", (LOSSES, LOSSES, LOSSES, LOSSES)),
        ("dict", "dict", "list", (TypeError, TARGETS, TARGETS, TARGETS)),
        ("dict", "dict", "dict", (RIGHT, RIGHT, RIGHT, RIGHT)),
    ],
)
def test_subclassed(keras, version, record, outputs, loss, y, expected):
    """subclassed, outputs {outputs}, loss {loss}, y {y}"""
    judge(record, expected[era(version)], lambda: evaluate(subclassed(keras, outputs), as_(y, ZETA, ALPHA), as_(loss, "mse", "mae")))


@pytest.mark.parametrize(
    ("outputs", "loss", "weights", "expected"),
    [
        ("list", "list", "list", (WEIGHTED, WEIGHTED, WEIGHTED, WEIGHTED)),
        ("list", "list", "dict", (WEIGHTED, ValueError, WEIGHTS, WEIGHTS)),
        ("list", "dict", "list", (WEIGHTED, ValueError, 491, WEIGHTED)),
        ("list", "dict", "dict", (WEIGHTED, WEIGHTED, 59, WEIGHTED)),
        ("dict", "dict", "list", (WEIGHTS, ValueError, WEIGHTS, WEIGHTS)),
        ("dict", "dict", "dict", (WEIGHTED, WEIGHTED, WEIGHTED, WEIGHTED)),
    ],
)
def test_loss_weights(keras, version, record, outputs, loss, weights, expected):
    """outputs {outputs}, loss {loss}, loss_weights {weights}"""
    options = {"loss_weights": as_(weights, 1.0, 10.0)}
    judge(
        record, expected[era(version)],
        lambda: evaluate(functional(keras, outputs), as_(outputs, ZETA, ALPHA), as_(loss, "mse", "mae"), options),
    )


COUNT = (ValueError, "must match the number of losses")


@pytest.mark.parametrize(("weights", "expected"), [("list", (491, 491, 491, COUNT)), ("dict", (491, ValueError, 59, COUNT))])
def test_one_loss_many_weights(keras, version, record, weights, expected):
    """outputs list, `loss="mse"`, loss_weights {weights}"""
    options = {"loss_weights": as_(weights, 1.0, 10.0)}
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, "list"), [ZETA, ALPHA], "mse", options))


@pytest.mark.parametrize(("outputs", "expected"), [("list", (WEIGHTED, WEIGHTED, ValueError, KeyError)), ("dict", (WEIGHTED, WEIGHTED, ValueError, ValueError))])
def test_partial_weights(keras, version, record, outputs, expected):
    """outputs {outputs}, `loss_weights={"alpha": 10.0}`"""
    options = {"loss_weights": {"alpha": 10.0}}
    y, loss = as_(outputs, ZETA, ALPHA), as_("dict", "mse", "mae")
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, outputs), y, loss, options))


@pytest.mark.parametrize(("outputs", "expected"), [("list", (1, 1, ValueError, ValueError)), ("dict", (1, 1, KeyError, 1))])
def test_partial_loss(keras, version, record, outputs, expected):
    """outputs {outputs}, `loss={"zeta": "mse"}`"""
    wanted = SWAPPED if outputs == "dict" and version[:2] == (3, 6) else expected[era(version)]
    judge(record, wanted, lambda: evaluate(functional(keras, outputs), as_(outputs, ZETA, ALPHA), {"zeta": "mse"}))


@pytest.mark.parametrize(("form", "expected"), [("list", (1, 1, 1, 1)), ("dict", (1, 1, KeyError, KeyError))])
def test_lost_target(keras, version, record, form, expected):
    """outputs list, losses of zeta and None for alpha as a {form}, y dict without alpha"""
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, "list"), {"zeta": ZETA}, as_(form, "mse", None)))


@pytest.mark.parametrize("y", ["an array for zeta", "arrays for both", "a dict for both"])
def test_loss_for_one(keras, record, y):
    """outputs list, `loss=["mse", None]`, y {y}"""
    targets = {"an array for zeta": ZETA, "arrays for both": [ZETA, ALPHA], "a dict for both": {"zeta": ZETA, "alpha": ALPHA}}[y]
    judge(record, 1, lambda: evaluate(functional(keras, "list"), targets, ["mse", None]))


@pytest.mark.parametrize("y", ["without alpha", "for both"])
def test_measured_target(keras, version, record, y):
    """outputs list, `loss=["mse", None]`, metrics of zeta, y dict {y}"""
    targets = {"zeta": ZETA} if y == "without alpha" else {"zeta": ZETA, "alpha": ALPHA}
    lost = y == "without alpha" and version >= (3, 15)
    judge(record, KeyError if lost else 1, lambda: evaluate(functional(keras, "list"), targets, ["mse", None], {"metrics": {"zeta": "mae"}}))


@pytest.mark.parametrize(("outputs", "expected"), [("list", (ValueError, ValueError, KeyError, ValueError)), ("dict", (1, ValueError, KeyError, KeyError))])
def test_unknown_loss_key(keras, version, record, outputs, expected):
    """outputs {outputs}, loss keys that name no output"""
    loss = {"beta": "mse", "gamma": "mae"}
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, outputs), as_(outputs, ZETA, ALPHA), loss))


@pytest.mark.parametrize(("outputs", "expected"), [("list", (ValueError, RIGHT, KeyError, ValueError)), ("dict", (ValueError, RIGHT, KeyError, ValueError))])
def test_more_targets(keras, version, record, outputs, expected):
    """outputs {outputs}, y dict with a key that names no output"""
    y = {"zeta": ZETA, "alpha": ALPHA, "beta": ZETA}
    later = {"list": BOTH, "dict": RIGHT}[outputs]
    judge(record, later if version[:2] == (3, 6) else expected[era(version)], lambda: evaluate(functional(keras, outputs), y, as_("dict", "mse", "mae")))


@pytest.mark.parametrize("outputs", ["list", "dict"])
def test_unknown_metric_key(keras, record, outputs):
    """outputs {outputs}, metrics keys that name no output"""
    judge(
        record, ValueError,
        lambda: evaluate(functional(keras, outputs), as_(outputs, ZETA, ALPHA), as_(outputs, "mse", "mae"), {"metrics": {"beta": ["mse"]}}),
    )


@pytest.mark.parametrize(("outputs", "expected"), [("list", (5, 1, 1, KeyError)), ("dict", (5, 4, 4, KeyError))])
def test_one_target(keras, version, record, outputs, expected):
    """outputs {outputs}, `loss="mse"`, one array as y"""
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, outputs), np.full((2, 1), 2.0, "float32"), "mse"))


@pytest.mark.parametrize(("outputs", "expected"), [("list", (3, 1, 1, ValueError)), ("dict", (3, TypeError, 2, ValueError))])
def test_one_target_two_losses(keras, version, record, outputs, expected):
    """outputs {outputs}, a loss for each, one array as y"""
    judge(record, expected[era(version)], lambda: evaluate(functional(keras, outputs), np.full((2, 1), 2.0, "float32"), as_(outputs, "mse", "mae")))


@pytest.mark.parametrize(
    ("outputs", "y", "weights", "expected"),
    [
        ("list", "list", "list", (RIGHT, RIGHT, RIGHT, RIGHT)),
        ("list", "list", "dict", (RIGHT, (TypeError, ValueError), ValueError, ValueError)),
        ("list", "dict", "list", (RIGHT, (TypeError, ValueError), ValueError, ValueError)),
        ("list", "dict", "dict", (RIGHT, RIGHT, TARGETS, (KeyError, "0"))),
        ("dict", "dict", "list", (RIGHT, (TypeError, ValueError), ValueError, ValueError)),
        ("dict", "dict", "dict", (RIGHT, RIGHT, RIGHT, RIGHT)),
    ],
)
def test_sample_weights(keras, version, record, outputs, y, weights, expected):
    """outputs and loss {outputs}, y {y}, sample_weight {weights}"""
    expected = expected[era(version)]
    if isinstance(expected, tuple) and isinstance(expected[1], type):
        expected = (expected, "")
    ones = np.ones(2, "float32")
    judge(
        record, expected,
        lambda: evaluate(functional(keras, outputs), as_(y, ZETA, ALPHA), as_(outputs, "mse", "mae"), sample_weight=as_(weights, ones, ones)),
    )


def keys(model, y, loss, metrics):
    model.compile("sgd", loss, metrics=metrics)
    found = model.evaluate(X, y, verbose=0, return_dict=True)
    return sorted(key for key in found if key.endswith(("_mse", "_mae")))


def test_flat_metrics(keras, major, record):
    """outputs list, `metrics=["mse", "mae"]`"""
    found = keys(functional(keras, "list"), [ZETA, ALPHA], ["mse", "mae"], ["mse", "mae"])
    assert found == (["alpha_mae", "alpha_mse", "zeta_mae", "zeta_mse"] if major == 2 else ["alpha_mae", "zeta_mse"])
    record(", ".join(found))


def test_list_of_lists(keras, record):
    """outputs list, `metrics=[["mse", "mae"], ["mse", "mae"]]`"""
    found = keys(functional(keras, "list"), [ZETA, ALPHA], ["mse", "mae"], [["mse", "mae"], ["mse", "mae"]])
    assert found == ["alpha_mae", "alpha_mse", "zeta_mae", "zeta_mse"]
    record("all four")


@pytest.mark.parametrize("nested", [False, True])
def test_metrics_of_dict_outputs(keras, major, record, nested):
    """outputs dict, metrics a list (of lists: {nested})"""
    metrics = [["mse"], ["mae"]] if nested else ["mse", "mae"]

    def run():
        return keys(functional(keras, "dict"), as_("dict", ZETA, ALPHA), as_("dict", "mse", "mae"), metrics)

    if major == 2 and nested:
        with record.error(TypeError):
            run()
    elif major == 2:
        assert len(run()) == 4
        record("both on each")
    else:
        assert run() == ["alpha_mse", "zeta_mae"]
        record("swapped: alpha_mse, zeta_mae")


def test_dict_metrics(keras, record):
    """outputs dict, `metrics={"zeta": ["mse"], "alpha": ["mae"]}`"""
    assert keys(functional(keras, "dict"), as_("dict", ZETA, ALPHA), as_("dict", "mse", "mae"), as_("dict", ["mse"], ["mae"])) == ["alpha_mae", "zeta_mse"]
    record("right")


def test_alphabetical(keras, major, version, record):
    """outputs dict, loss and y list, keys in alphabetical order"""
    def run():
        return evaluate(functional(keras, "dict", ("first", "second")), [ZETA, ALPHA], ["mse", "mae"])

    judge(record, TypeError if major == 2 else RIGHT, run)


def test_validation_data(keras, major, record):
    """outputs and loss dict, y dict, validation targets list"""
    model = functional(keras, "dict")
    model.compile(keras.optimizers.SGD(0.0), as_("dict", "mse", "mae"))

    def run():
        return model.fit(X, as_("dict", ZETA, ALPHA), validation_data=(X, [ZETA, ALPHA]), verbose=0).history["val_loss"][0]

    judge(record, TARGETS, run)


def test_single_output(keras, record):
    """one output: loss as string, list and dict"""
    for loss in ("mse", ["mse"], {"only": "mse"}):
        inputs = keras.Input((3,))
        model = keras.Model(inputs, keras.layers.Dense(1, name="only", bias_initializer="ones")(inputs))
        assert evaluate(model, ZETA, loss) == 1
    record("right")


def test_one_loss_for_all(keras, record):
    """outputs list, `loss="mse"`, y list; outputs dict, `loss="mse"`, y dict"""
    assert {evaluate(functional(keras, form), as_(form, ZETA, ALPHA), "mse") for form in ("list", "dict")} == {50}
    record("right")
