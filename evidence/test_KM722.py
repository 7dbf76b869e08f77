"""What recurrent layers with `return_state=True` return."""

import pytest


def out(keras, kind="LSTM"):
    x = keras.Input((5, 3))
    if kind == "Bidirectional":
        return keras.layers.Bidirectional(keras.layers.LSTM(2, return_state=True))(x)
    return getattr(keras.layers, kind)(2, return_state=True)(x)


@pytest.mark.parametrize("kind", ["LSTM", "GRU", "SimpleRNN", "Bidirectional"])
def test_kind(keras, major, record, kind):
    """`{kind}`: type of what it returns"""
    name = type(out(keras, kind)).__name__
    assert name == ("list" if major == 2 else "tuple")
    record(name)


@pytest.mark.parametrize("form", ["out[1:] + [1]", "[1] + out[1:]"])
def test_add(keras, major, record, form):
    """`{form}`"""
    if major == 2:
        eval(form, {"out": out(keras)})
        record("works")
    else:
        with record.error(TypeError, "can only concatenate"):
            eval(form, {"out": out(keras)})


def test_method(keras, major, record):
    """`out.append(x)`"""
    if major == 2:
        out(keras).append(1)
        record("works")
    else:
        with record.error(AttributeError, "has no attribute 'append'"):
            out(keras).append(1)


def test_item(keras, major, record):
    """`out[0] = x`"""
    if major == 2:
        out(keras)[0] = 1
        record("works")
    else:
        with record.error(TypeError, "does not support item assignment"):
            out(keras)[0] = 1


def test_fix(keras, major, record, handoff):
    """`list(out[1:]) + [1]`: as many elements as before"""
    number = len(list(out(keras)[1:]) + [1])
    if major == 2:
        assert number == len(out(keras)[1:] + [1])
        (handoff / "number.txt").write_text(str(number))
    else:
        assert number == int((handoff / "number.txt").read_text())
    record("equal")


def test_unpacked(keras, record):
    """`out, h, c = LSTM(2, return_state=True)(x)`; `x, *states = ...`"""
    first, h, c = out(keras)
    first, *states = out(keras)
    assert len([h, c] + states) == 4
    record("works")
