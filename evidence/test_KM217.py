"""KM217: several ways of clipping in one optimizer."""

import itertools

import pytest

PAIRS = [pair for pair in itertools.combinations(("clipnorm", "clipvalue", "global_clipnorm"), 2)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_pair(keras, version, record, one, other):
    """`SGD({one}=1.0, {other}=0.5)`"""
    both_norms = {one, other} == {"clipnorm", "global_clipnorm"}
    if both_norms or version >= (3, 2):
        with record.error(ValueError, "nly one of" if version[0] == 3 else ""):
            keras.optimizers.SGD(0.1, **{one: 1.0, other: 0.5})
    else:
        keras.optimizers.SGD(0.1, **{one: 1.0, other: 0.5})
        record("works")


@pytest.mark.parametrize("one", ["clipnorm", "clipvalue", "global_clipnorm"])
def test_one(keras, record, one):
    """`SGD({one}=1.0)`"""
    keras.optimizers.SGD(0.1, **{one: 1.0})
    record("works")


def test_none(keras, record):
    """`SGD(clipnorm=1.0, clipvalue=None)`"""
    keras.optimizers.SGD(0.1, clipnorm=1.0, clipvalue=None)
    record("works")


@pytest.mark.parametrize("norm", ["clipnorm", "global_clipnorm"])
def test_step(keras, tf, major, record, norm):
    """one step with `{norm}=1.0`, and with `clipvalue=0.5` beside it on Keras 2"""
    options = {norm: 1.0, **({"clipvalue": 0.5} if major == 2 else {})}
    variable = tf.Variable([0.0, 0.0]) if major == 2 else keras.Variable([0.0, 0.0])
    keras.optimizers.SGD(1.0, **options).apply_gradients([(tf.constant([3.0, 4.0]), variable)])
    steps = [round(float(value), 4) for value in variable.numpy()]
    assert steps == [-0.6, -0.8]
    record(steps)
