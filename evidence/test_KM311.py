"""Pickles of models and of what belongs to them."""

import pickle

import numpy as np

X = np.linspace(0.0, 1.0, 12, dtype="float32").reshape(4, 3)


def small(keras):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


def fails(record, path):
    with record.error(Exception):  # the type differs between versions; the text is kept
        pickle.loads(path.read_bytes())


def test_model(keras, major, record, handoff):
    """`pickle.load` of a model that Keras 2 pickled"""
    path = handoff / "model.pickle"
    if major == 2:
        path.write_bytes(pickle.dumps(small(keras)))
        record("writes it")
    else:
        fails(record, path)


def test_compiled_model(keras, major, record, handoff):
    """`pickle.load` of a compiled model that Keras 2 pickled"""
    path = handoff / "compiled.pickle"
    if major == 2:
        model = small(keras)
        model.compile("adam", "mse")
        path.write_bytes(pickle.dumps(model))
        record("writes it")
    else:
        fails(record, path)


def test_own_pickle(keras, version, record):
    """`pickle.loads(pickle.dumps(model))` within one version"""
    model = small(keras)
    if (3,) <= version < (3, 4):
        with record.error(AttributeError):
            pickle.dumps(model)
        return
    other = pickle.loads(pickle.dumps(model))
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("works, same predictions")


def test_tokenizer(tf, major, record, handoff):
    """`pickle.load` of a `Tokenizer` that Keras 2 pickled"""
    path = handoff / "tokenizer.pickle"
    if major == 2:
        tokenizer = tf.keras.preprocessing.text.Tokenizer()
        tokenizer.fit_on_texts(["one two two"])
        path.write_bytes(pickle.dumps(tokenizer))
        (handoff / "tokenizer.json").write_text(tokenizer.to_json())
        record("writes it")
    else:
        fails(record, path)


def test_tokenizer_json(tf, major, record, handoff):
    """`tokenizer.to_json()` of Keras 2, `tf.keras.preprocessing.text.tokenizer_from_json` of this version"""
    if major == 2:
        tokenizer = tf.keras.preprocessing.text.Tokenizer()
        tokenizer.fit_on_texts(["one two two"])
        (handoff / "tokenizer.json").write_text(tokenizer.to_json())
    tokenizer = tf.keras.preprocessing.text.tokenizer_from_json((handoff / "tokenizer.json").read_text())
    assert tokenizer.texts_to_sequences(["two one"]) == [[1, 2]]
    record("works")


def test_history_dict(keras, major, record, handoff):
    """`pickle.load` of `history.history` that Keras 2 pickled"""
    path = handoff / "history.pickle"
    if major == 2:
        model = small(keras)
        model.compile("adam", "mse")
        path.write_bytes(pickle.dumps(model.fit(X, np.zeros((4, 2)), verbose=0).history))
    assert "loss" in pickle.loads(path.read_bytes())
    record("works")


def test_history(keras, major, record, handoff):
    """`pickle.load` of a `History` object that Keras 2 pickled"""
    path = handoff / "history-object.pickle"
    if major == 2:
        model = small(keras)
        model.compile("adam", "mse")
        path.write_bytes(pickle.dumps(model.fit(X, np.zeros((4, 2)), verbose=0)))
        record("writes it")
    else:
        fails(record, path)


def test_weights(keras, major, record, handoff):
    """`pickle.load` of `model.get_weights()` that Keras 2 pickled"""
    path = handoff / "weights.pickle"
    if major == 2:
        path.write_bytes(pickle.dumps(small(keras).get_weights()))
    model = small(keras)
    model.set_weights(pickle.loads(path.read_bytes()))
    record("works")


def test_deepcopy(keras, version, record):
    """`copy.deepcopy(model)`"""
    import copy

    model = small(keras)
    if (3,) <= version < (3, 4):
        with record.error(ValueError):
            copy.deepcopy(model)
        return
    other = copy.deepcopy(model)
    np.testing.assert_array_equal(model.predict(X, verbose=0), other.predict(X, verbose=0))
    record("works, same predictions")
