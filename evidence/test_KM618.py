"""`model.variables` holds the states of seed generators."""

import numpy as np


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


def test_fix(keras, major, known_weights, same_numbers):
    """`model.variables` on Keras 2, `model.weights` on Keras 3, of a model with dropout: the same list"""
    layers = [keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dropout(0.5), keras.layers.BatchNormalization()]
    model = known_weights(keras.Sequential(layers))
    found = model.variables if major == 2 else model.weights
    fixed = model.non_trainable_variables if major == 2 else model.non_trainable_weights
    same_numbers(len(found), len(fixed), *(np.array(one) for one in found))


def test_gradient(keras, tf, record):
    """`optimizer.apply_gradients(zip(tape.gradient(loss, model.weights), model.weights))`: both lists in one order; the kernel"""
    layers = [keras.layers.BatchNormalization(), keras.layers.Dropout(0.5, seed=1), keras.layers.Dense(2, kernel_initializer="ones")]
    model = keras.Sequential([keras.Input((3,)), *layers])
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(model(tf.ones((2, 3)), training=False))
    keras.optimizers.SGD(0.1).apply_gradients(zip(tape.gradient(loss, model.weights), model.weights))
    kernel = round(float(np.asarray(layers[-1].kernel)[0, 0]), 3)
    assert kernel == 0.8
    record(kernel)


def test_no_random_layers(keras, record):
    """`len(model.variables)` of Conv2D and BatchNormalization: the weights alone, not to be flagged"""
    model = keras.Sequential([keras.Input((4, 4, 1)), keras.layers.Conv2D(2, 1), keras.layers.BatchNormalization()])
    assert len(model.variables) == len(model.weights) == 6
    record(len(model.variables))
