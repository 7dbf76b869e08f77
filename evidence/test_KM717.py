"""One optimizer for several models."""

import numpy as np
import pytest

X, Y = np.ones((4, 3), "float32"), np.ones((4, 1), "float32")


def train_two(keras, first, second):
    for optimizer, units in ((first, 2), (second, 3)):
        model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
        model.compile(optimizer, "mse")
        model.fit(X, Y, verbose=0)


def test_compile(keras, major, record):
    """one object compiled into two models, both trained"""
    optimizer = keras.optimizers.Adam(0.1)
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        train_two(keras, optimizer, optimizer)


def test_copy(keras, record):
    """`opt.from_config(opt.get_config())` for the second model"""
    optimizer = keras.optimizers.Adam(0.1)
    train_two(keras, optimizer, optimizer.from_config(optimizer.get_config()))
    record("works")


def test_string(keras, record):
    """`"adam"` for both models"""
    train_two(keras, "adam", "adam")
    record("works")


def test_apply(keras, tf, major, record):
    """`opt.apply_gradients` for the variables of one layer, then of another"""
    optimizer = keras.optimizers.Adam(0.1)
    one, two = keras.layers.Dense(1), keras.layers.Dense(1)
    one(X), two(X)
    optimizer.apply_gradients([(tf.ones_like(v), v) for v in one.trainable_weights])
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        optimizer.apply_gradients([(tf.ones_like(v), v) for v in two.trainable_weights])


@pytest.mark.parametrize("form", ["variables[i]", "variable", "model.trainable_variables"])
def test_turns_of_loop(keras, tf, major, record, form):
    """a loop of `opt.apply_gradients` over two models, `zip(..., {form})`"""
    one, two = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]), keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    optimizer = keras.optimizers.Adam(0.1)

    def step():
        variables = [one.trainable_variables, two.trainable_variables]
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(two(one(tf.ones((1, 3)))) ** 2)
        gradients = tape.gradient(loss, variables)
        if form == "variables[i]":
            for i in range(len(variables)):
                optimizer.apply_gradients(zip(gradients[i], variables[i]))
        elif form == "variable":
            for gradient, variable in zip(gradients, variables):
                optimizer.apply_gradients(zip(gradient, variable))
        else:
            for gradient, model in zip(gradients, [one, two]):
                optimizer.apply_gradients(zip(gradient, model.trainable_variables))

    with record.error(KeyError if major == 2 else ValueError):
        step()


def test_built(keras, tf, record):
    """`opt.build(one.trainable_variables + two.trainable_variables)`, then `apply_gradients` and `fit` for each"""
    one, two = (keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]) for _ in range(2))
    optimizer = keras.optimizers.Adam(0.1)
    optimizer.build(one.trainable_variables + two.trainable_variables)
    for model in (one, two):
        optimizer.apply_gradients([(tf.ones_like(v), v) for v in model.trainable_variables])
        model.compile(optimizer, "mse")
        model.fit(X, Y, verbose=0)
    record("works")


def test_whole_first(keras, tf, record):
    """`opt.apply_gradients` for the variables of a model, then for those of a layer in it"""
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
    optimizer = keras.optimizers.Adam(0.1)
    for part in (model, model.layers[0]):
        optimizer.apply_gradients([(tf.ones_like(v), v) for v in part.trainable_variables])
    record("works")


def test_same_model(keras, record):
    """the same model compiled again with the same object"""
    optimizer = keras.optimizers.Adam(0.1)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    for loss in ("mse", "mae"):
        model.compile(optimizer, loss)
        model.fit(X, Y, verbose=0)
    record("works")


def test_part(keras, record):
    """an autoencoder and its encoder, which has no other variables, with one object"""
    optimizer = keras.optimizers.Adam(0.1)
    inputs = keras.Input((3,))
    code = keras.layers.Dense(3)(inputs)
    whole, part = keras.Model(inputs, keras.layers.Dense(1)(code)), keras.Model(inputs, code)
    whole.compile(optimizer, "mse")
    part.compile(optimizer, "mse")
    whole.fit(X, Y, verbose=0)
    part.fit(X, X, verbose=0)
    record("works")


def test_frozen(keras, major, record):
    """a GAN: the discriminator, and generator and frozen discriminator, with one object"""
    optimizer = keras.optimizers.Adam(0.1)
    generator = keras.Sequential([keras.Input((3,)), keras.layers.Dense(3)])
    discriminator = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    discriminator.compile(optimizer, "mse")
    discriminator.trainable = False
    gan = keras.Sequential([generator, discriminator])
    gan.compile(optimizer, "mse")
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        discriminator.trainable = True
        discriminator.train_on_batch(X, Y)
        discriminator.trainable = False
        gan.train_on_batch(X, Y)


def test_turns(keras, major, record):
    """one object, a new model at each turn of a loop"""
    optimizer = keras.optimizers.Adam(0.1)
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        for _ in range(2):
            model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
            model.compile(optimizer, "mse")
            model.fit(X, Y, verbose=0)


def test_untrained(keras, record):
    """one object for two models, the first of which is not trained"""
    optimizer = keras.optimizers.Adam(0.1)
    for trained in (False, True):
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
        model.compile(optimizer, "mse")
        if trained:
            model.fit(X, Y, verbose=0)
    record("works")


def test_default(keras, major, record):
    """the default of a function, made once, which trains two models"""

    def train(model, optimizer=keras.optimizers.Adam(0.1)):  # noqa: B008
        model.compile(optimizer, "mse")
        model.fit(X, Y, verbose=0)

    train(keras.Sequential([keras.layers.Dense(1)]))
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        train(keras.Sequential([keras.layers.Dense(1)]))


def test_default_same(keras, record):
    """the same for one model twice"""

    def train(model, optimizer=keras.optimizers.Adam(0.1)):  # noqa: B008
        model.compile(optimizer, "mse")
        model.fit(X, Y, verbose=0)

    model = keras.Sequential([keras.layers.Dense(1)])
    train(model), train(model)
    record("works")


def test_default_applied(keras, tf, major, record):
    """the default of a function that applies it to the weights of two models"""

    def step(model, optimizer=keras.optimizers.Adam(0.1)):  # noqa: B008
        optimizer.apply_gradients([(tf.ones_like(v), v) for v in model.trainable_weights])

    one, two = keras.layers.Dense(1), keras.layers.Dense(1)
    one(X), two(X)
    step(one)
    with record.error(KeyError if major == 2 else ValueError, "" if major == 2 else "Unknown variable"):
        step(two)
