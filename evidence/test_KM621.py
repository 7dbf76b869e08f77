"""What becomes of masks where tensors are merged."""

import numpy as np
import pytest


def loss_of(keras, join, other=None):
    """The loss on one sequence of two words and two places of padding, which count 100 times more."""
    inputs = keras.Input((4,), dtype="int32")
    words = keras.layers.Embedding(5, 2, mask_zero=True, embeddings_initializer="ones")(inputs)
    second = other(inputs) if other else keras.layers.Embedding(5, 2, embeddings_initializer="ones")(inputs)
    outputs = keras.layers.Dense(1, kernel_initializer="zeros")(join([words, second]))
    model = keras.Model(inputs, outputs)
    model.compile(loss="mse", optimizer="sgd")
    targets = np.array([[[1.0], [1.0], [10.0], [10.0]]])
    return float(model.evaluate(np.array([[1, 2, 0, 0]]), targets, verbose=0))


def check(loss, version, record):
    if version < (3,):
        assert np.isclose(loss, 1.0)
        record(f"{loss:.4g}: padding is left out")
    else:
        assert np.isclose(loss, 50.5)
        record(f"{loss:.4g}: padding is counted")


def test_concatenate(keras, version, record):
    """the loss with `Concatenate()([masked, unmasked])`"""
    check(loss_of(keras, keras.layers.Concatenate()), version, record)


def test_add(keras, version, record):
    """the loss with `Add()([masked, unmasked])`"""
    check(loss_of(keras, keras.layers.Add()), version, record)


def test_function(keras, version, record):
    """the loss with `concatenate([unmasked, masked])`, `multiply([masked, unmasked])`, `average([masked, unmasked])`"""
    losses = [
        loss_of(keras, lambda parts: keras.layers.concatenate(parts[::-1])),
        loss_of(keras, keras.layers.multiply),
        loss_of(keras, keras.layers.average),
    ]
    assert len(set(losses)) == 1
    check(losses[0], version, record)


def test_context(keras, version, record):
    """the loss with `Concatenate()([masked, RepeatVector(4)(LSTM(2)(masked))])`"""

    def join(parts):
        context = keras.layers.RepeatVector(4)(keras.layers.LSTM(2)(parts[0]))
        return keras.layers.Concatenate()([parts[0], context])

    check(loss_of(keras, join), version, record)


def recurrent(keras, make):
    """What an LSTM makes of a sequence and of the same one with more padding."""
    outputs = []
    for ids in ([[1, 2, 0]], [[1, 2, 0, 0, 0]]):
        inputs = keras.Input((len(ids[0]),), dtype="int32")
        words = keras.layers.Embedding(5, 2, mask_zero=True, embeddings_initializer="ones")(inputs)
        tags = keras.layers.Embedding(5, 2, embeddings_initializer="ones")(inputs)
        last = keras.layers.LSTM(1, kernel_initializer="ones", recurrent_initializer="ones")(make()([words, tags]))
        outputs.append(keras.Model(inputs, last).predict(np.array(ids), verbose=0))
    return outputs


def test_recurrent(keras, version, record):
    """an LSTM after `Add()([masked, unmasked])`: is the output the same with more padding?"""
    short, long = recurrent(keras, keras.layers.Add)
    assert np.allclose(short, long) == (version < (3,))
    record("yes" if np.allclose(short, long) else "no")


def own_layer(keras):
    class MaskedConcatenate(keras.layers.Concatenate):
        def compute_mask(self, inputs, mask=None):
            for one in mask or ():
                if one is not None:
                    return one
            return None

    return MaskedConcatenate()


def test_replacement(keras, version, record):
    """a subclass whose `compute_mask` gives the mask that is there: the loss, and an LSTM with more padding"""
    loss = loss_of(keras, own_layer(keras))
    short, long = recurrent(keras, lambda: own_layer(keras))
    kept = not (3,) <= version < (3, 4)
    assert np.isclose(loss, 1.0 if kept else 50.5)
    assert np.allclose(short, long) == kept
    record(f"{loss:.4g}, {'the same output' if kept else 'another output'}")


def test_before(keras, version, record):
    """both embeddings with `mask_zero=True`: the loss; not to be flagged"""
    masked = keras.layers.Embedding(5, 2, mask_zero=True, embeddings_initializer="ones")
    loss = loss_of(keras, keras.layers.Concatenate(), masked)
    assert np.isclose(loss, 50.5 if (3,) <= version < (3, 4) else 1.0)
    record(f"{loss:.4g}")


def test_operator(keras, record):
    """`masked + unmasked`, with an operator: no mask in any version; not to be flagged"""
    loss = loss_of(keras, lambda parts: parts[0] + parts[1])
    assert np.isclose(loss, 50.5)
    record(f"{loss:.4g}")


def test_last_state(keras, record):
    """`add([LSTM(2)(masked), features])`: the output of an LSTM without return_sequences has no mask; not to be flagged"""
    inputs, features = keras.Input((4,), dtype="int32"), keras.Input((2,))
    words = keras.layers.Embedding(5, 2, mask_zero=True)(inputs)
    merged = keras.layers.add([keras.layers.LSTM(2)(words), features])
    assert getattr(merged, "_keras_mask", None) is None
    record("no mask")


@pytest.mark.parametrize("name", ["Flatten", "Reshape", "Permute", "Masking", "Conv1D", "MaxPooling1D", "GlobalMaxPooling1D"])
@pytest.mark.parametrize("merging", ["Add", "Concatenate"])
def test_unread(keras, same_numbers, merging, name):
    """the loss behind `{merging}` and `{name}`, which looks at no mask"""
    layers = keras.layers
    made = {"Reshape": {"target_shape": (-1, 2)}, "Permute": {"dims": (2, 1)}, "Conv1D": {"filters": 2, "kernel_size": 2, "kernel_initializer": "ones"}}
    words, kinds = keras.Input((5, 3)), keras.Input((5, 4))
    hidden = layers.SimpleRNN(4, return_sequences=True, kernel_initializer="ones", recurrent_initializer="ones")(layers.Masking()(words))
    merged = getattr(layers, merging)()([layers.Dense(4, kernel_initializer="ones")(hidden), kinds])
    model = keras.Model([words, kinds], layers.Dense(1, kernel_initializer="ones")(getattr(layers, name)(**made.get(name, {}))(merged)))
    model.compile("sgd", "mse")
    first, second = np.ones((2, 5, 3), "float32"), np.ones((2, 5, 4), "float32")
    first[:, 3:], second[:, 3:] = 0, 2
    target = np.zeros((2, *model.output_shape[1:]))
    same_numbers(np.array(model.evaluate([first, second], target, verbose=0)))


@pytest.mark.parametrize("after", ["Flatten", "Conv1D"])
@pytest.mark.parametrize("name", ["Multiply", "Maximum", "Minimum", "Add", "Average"])
def test_values(keras, version, record, handoff, name, after):
    """`{name}()([masked, masked])` of one padded and one whole sequence, then `{after}`"""
    ones, twos = np.array([[1, 2, 0]]), np.array([[3, 4, 1]])
    left, right = keras.Input((3,), dtype="int32"), keras.Input((3,), dtype="int32")
    layers = [keras.layers.Embedding(5, 2, mask_zero=True) for _ in range(2)]
    parts = [layers[0](left), layers[1](right)]
    last = keras.layers.Flatten() if after == "Flatten" else keras.layers.Conv1D(1, 3, kernel_initializer="ones")

    def numbers(joined):
        model = keras.Model([left, right], last(joined))
        for at, layer in enumerate(layers):
            layer.set_weights([np.array([[90.0, -90.0], [2.0, 3.0], [4.0, 5.0], [6.0, 7.0], [8.0, 9.0]]) + at])
        return model.predict([ones, twos], verbose=0)

    found = numbers(getattr(keras.layers, name)()(parts))
    if version < (3,):
        np.save(handoff / f"{name}.{after}.npy", found)
        record("gives the numbers to compare with")
        return
    old = np.load(handoff / f"{name}.{after}.npy")
    if name in ("Add", "Average"):
        assert np.allclose(found, old)
        record("the same numbers")
        return
    record("the same numbers" if np.allclose(found, old) else "other numbers")
    assert np.allclose(found, old) == (version < (3, 4))
    assert np.allclose(numbers(getattr(keras.ops, name.lower())(*parts)), old)
