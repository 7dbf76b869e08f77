"""keras.backend.function."""

import numpy as np
import pytest


def net(keras):
    inputs = keras.Input((2,))
    hidden = keras.layers.Dense(3, kernel_initializer="ones")(inputs)
    return keras.Model(inputs, keras.layers.Dense(1)(hidden))


X = np.ones((4, 2), "float32")


@pytest.mark.parametrize("home", ["keras", "tf.keras"])
def test_function(keras, tf, record, major, home):
    """`{home}.backend.function([model.input], [model.layers[1].output])`"""
    model = net(keras)
    backend = (keras if home == "keras" else tf.keras).backend
    if major == 2:
        found = backend.function([model.input], [model.layers[1].output])([X])
        assert found[0].tolist() == [[2, 2, 2]] * 4
        record(f"a {type(found).__name__} of {type(found[0]).__name__}")
    else:
        with record.error(AttributeError, "has no attribute 'function'"):
            backend.function([model.input], [model.layers[1].output])


def test_model_single(keras, record):
    """`keras.Model(model.input, model.layers[1].output)(x)`"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output)(X)
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("a tensor")


def test_model_list(keras, record):
    """`keras.Model([model.input], [model.layers[1].output])([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [model.layers[1].output])([X])
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("a tensor: [0] after it takes the first sample")


def test_model_list_many(keras, record):
    """`keras.Model([model.input], [layer.output, ...])([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [layer.output for layer in model.layers[1:]])([X])
    assert isinstance(found, list)
    assert len(found) == 2
    record("a list of tensors")


def test_predict(keras, record):
    """`keras.Model(model.input, model.layers[1].output).predict(x)`"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output).predict(X, verbose=0)
    assert isinstance(found, np.ndarray)
    record("an array")


def test_predict_on_batch(keras, record):
    """`keras.Model([model.input], [model.layers[1].output]).predict_on_batch([x])`"""
    model = net(keras)
    found = keras.Model([model.input], [model.layers[1].output]).predict_on_batch([X])
    many = keras.Model([model.input], [layer.output for layer in model.layers[1:]]).predict_on_batch([X])
    assert isinstance(many, list)
    record(f"one output: {type(found).__name__}; two: {type(many).__name__} of {type(many[0]).__name__}")


def test_training(keras, record):
    """`model(x, training=False)` in place of a learning-phase input"""
    model = net(keras)
    found = keras.Model(model.input, model.layers[1].output)(X, training=False)
    assert np.array(found).tolist() == [[2, 2, 2]] * 4
    record("works")


def test_phase_input(keras, record, major):
    """`keras.backend.function([model.input, learning_phase()], [output])`"""
    model = net(keras)
    if major == 2:
        with record.error(ValueError, "Expecting KerasTensor"):
            keras.backend.function([model.input, keras.backend.learning_phase()], [model.output])
    else:
        with record.error(AttributeError, "has no attribute 'function'"):
            keras.backend.function([model.input], [model.output])


def test_phase_wrapped(keras, record):
    """`lambda data: [np.asarray(model(data[:1], training=any(data[1:])))]` with Dropout"""
    inputs = keras.Input((50,))
    model = keras.Model([inputs], [keras.layers.Dropout(0.5)(inputs)])
    run = lambda data: [np.asarray(model(data[:1], training=any(data[1:])))]  # noqa: E731
    x = np.ones((4, 50), "float32")
    for data in ([x], [x, 0], [x, 0.0], [x, False]):
        assert (run(data)[0] == 1).all()
    for data in ([x, 1], [x, 1.0], [x, True]):
        assert (run(data)[0] != 1).any()
    record("trains where the last item says so")


def test_shapes(keras, record, major):
    """one array for one tensor, a list for a list (`keras.backend.function` on Keras 2, what the fix writes on Keras 3)"""
    model = net(keras)
    hidden, given = model.layers[1].output, {}
    if major == 2:
        function = keras.backend.function
        given = {"tensor": function([model.input], hidden), "one": function([model.input], [hidden])}
        given |= {"two": function([model.input], [hidden, model.output]), "ports": function(model.inputs, model.outputs)}
    else:
        given["tensor"] = keras.Model([model.input], hidden).predict_on_batch
        given["one"] = lambda data, model=keras.Model([model.input], [hidden]): [model.predict_on_batch(data)]  # noqa: B008
        given["two"] = keras.Model([model.input], [hidden, model.output]).predict_on_batch
        given["ports"] = lambda data, model=keras.Model(model.inputs, model.outputs): keras.tree.flatten(model.predict_on_batch(data))  # noqa: B008
    found = {name: run([X]) for name, run in given.items()}
    assert isinstance(found["tensor"], np.ndarray)
    assert [len(found[name]) for name in ("one", "two", "ports")] == [1, 2, 1]
    assert all(isinstance(array, np.ndarray) for name in ("one", "two", "ports") for array in found[name])
    assert found["one"][0].tolist() == found["two"][0].tolist() == found["tensor"].tolist() == [[2, 2, 2]] * 4
    record("as given")
