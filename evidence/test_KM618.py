"""`model.variables` holds the states of seed generators."""


def model_of(keras):
    return keras.Sequential([keras.Input((2,)), keras.layers.Dense(1), keras.layers.Dropout(0.5)])


def test_variables(keras, major, record):
    """`len(model.variables)` of Dense + Dropout"""
    count = len(model_of(keras).variables)
    assert count == (2 if major == 2 else 3)
    record(count)


def test_non_trainable(keras, major, record):
    """`len(model.non_trainable_variables)`"""
    count = len(model_of(keras).non_trainable_variables)
    assert count == (0 if major == 2 else 1)
    record(count)


def test_weights(keras, record):
    """`len(model.weights)`"""
    count = len(model_of(keras).weights)
    assert count == 2
    record(count)


def test_trainable_variables(keras, record):
    """`len(model.trainable_variables)`: the same, not to be flagged"""
    count = len(model_of(keras).trainable_variables)
    assert count == 2
    record(count)
