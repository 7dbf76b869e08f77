"""The `trainable` flag after compile."""

import numpy as np


def halves(keras):
    keras.utils.set_random_seed(0)
    d = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="d")])
    d.compile(loss="mse", optimizer=keras.optimizers.SGD(0.1))
    return d


def moved(model, act):
    before = np.array(model.layers[-1].get_weights()[0])
    act()
    return not np.allclose(before, model.layers[-1].get_weights()[0])


X, Y = np.ones((4, 2)), np.full((4, 1), 7.0)


def test_gan_recipe(keras, major, record):
    """`d.compile(); d.trainable = False; gan = Model(z, d(g(z))); gan.compile(); d.train_on_batch()`"""
    d = halves(keras)
    d.trainable = False
    z = keras.Input((3,))
    gan = keras.Model(z, d(keras.layers.Dense(2)(z)))
    gan.compile(loss="mse", optimizer="sgd")
    trained = moved(d, lambda: d.train_on_batch(X, Y))
    assert trained == (major == 2)
    record("d is trained" if trained else "d is never trained")


def test_warning(keras, major, record):
    """what Keras says when the frozen model is trained"""
    d = halves(keras)
    d.trainable = False
    if major == 2:
        d.train_on_batch(X, Y)
        record("nothing is frozen until the next compile")
    else:
        with record.warns("does not have any trainable weights"):
            d.train_on_batch(X, Y)


def test_toggle_around_each_step(keras, record):
    """`d.trainable = True` before, `False` after each `d.train_on_batch`"""
    d = halves(keras)
    d.trainable = False
    z = keras.Input((3,))
    gan = keras.Model(z, d(keras.layers.Dense(2)(z)))
    gan.compile(loss="mse", optimizer="sgd")
    d.trainable = True
    trained = moved(d, lambda: d.train_on_batch(X, Y))
    d.trainable = False
    assert trained
    frozen = not moved(d, lambda: gan.train_on_batch(np.ones((4, 3)), Y))
    assert frozen
    record("d is trained by its own step, and frozen in the other")


def test_shared_layers(keras, major, record):
    """`frozen = Model(d.inputs, d.outputs); frozen.trainable = False; gan = Model(z, frozen(g(z)))`, then `d.train_on_batch`"""
    d = halves(keras)
    frozen = keras.Model(d.inputs, d.outputs)
    frozen.trainable = False
    z = keras.Input((3,))
    gan = keras.Model(z, frozen(keras.layers.Dense(2)(z)))
    gan.compile(loss="mse", optimizer="sgd")
    trained = moved(d, lambda: d.train_on_batch(X, Y))
    assert trained == (major == 2)
    record("d is trained" if trained else "d is never trained")


def test_shared_layers_toggled(keras, major, known_weights, same_numbers):
    """the same with `frozen.trainable = True` before and `False` after each `d.train_on_batch` on Keras 3"""
    d = halves(keras)
    frozen = keras.Model(d.inputs, d.outputs)
    frozen.trainable = False
    z = keras.Input((3,))
    gan = keras.Model(z, frozen(keras.layers.Dense(2)(z)))
    known_weights(gan).compile(loss="mse", optimizer=keras.optimizers.SGD(0.1))
    for _ in range(3):
        if major == 3:
            frozen.trainable = True
        d.train_on_batch(X, Y)
        if major == 3:
            frozen.trainable = False
        gan.train_on_batch(np.ones((4, 3)), Y)
    same_numbers(*d.get_weights(), *gan.get_weights(), tolerance=1e-5)


def test_compile_after(keras, record):
    """`trainable = False` and then `compile()`: frozen"""
    d = halves(keras)
    d.trainable = False
    d.compile(loss="mse", optimizer="sgd")
    assert not moved(d, lambda: d.train_on_batch(X, Y))
    record("frozen, as meant")


def test_trained_before(keras, record):
    """a model that was trained before the flag flips: the trace stays as it was"""
    d = halves(keras)
    d.train_on_batch(X, Y)
    d.trainable = False
    assert moved(d, lambda: d.train_on_batch(X, Y))
    record("still trained")


def two_models(keras):
    """A critic and a generator, and the two models that train the one and the other."""
    keras.utils.set_random_seed(0)
    generator = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    critic = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    generator.trainable = False
    real, noise = keras.Input((2,)), keras.Input((3,))
    trains_critic = keras.Model([real, noise], [critic(real), critic(generator(noise))])
    trains_critic.compile(loss="mse", optimizer=keras.optimizers.SGD(0.1))
    critic.trainable = False
    generator.trainable = True
    start = keras.Input((3,))
    trains_generator = keras.Model(start, critic(generator(start)))
    trains_generator.compile(loss="mse", optimizer=keras.optimizers.SGD(0.1))
    return generator, critic, trains_critic, trains_generator


Z = np.ones((4, 3))


def test_parts(keras, major, record):
    """`g.trainable = False; both = Model(...); both.compile(); c.trainable = False; g.trainable = True; both.train_on_batch()`"""
    generator, critic, trains_critic, _ = two_models(keras)
    was = np.array(generator.layers[-1].get_weights()[0])
    trained = moved(critic, lambda: trains_critic.train_on_batch([X, Z], [Y, -Y]))
    also = not np.allclose(was, generator.layers[-1].get_weights()[0])
    assert (trained, also) == ((True, False) if major == 2 else (False, True))
    record("trains the critic" if trained else "trains the generator")


def test_parts_toggled(keras, major, known_weights, same_numbers):
    """the same with the flags set before each step, and back after it, on Keras 3"""
    generator, critic, trains_critic, trains_generator = two_models(keras)
    known_weights(trains_generator)
    for _ in range(3):
        if major == 3:
            critic.trainable = True
            generator.trainable = False
        trains_critic.train_on_batch([X, Z], [Y, -Y])
        if major == 3:
            critic.trainable = False
            generator.trainable = True
        trains_generator.train_on_batch(Z, Y)
    same_numbers(*critic.get_weights(), *generator.get_weights(), tolerance=1e-5)


def test_part_thawed(keras, major, record):
    """`base.trainable = False; model.compile(); base.trainable = True; model.fit()`"""
    base = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    base.trainable = False
    model = keras.Sequential([keras.Input((2,)), base, keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    base.trainable = True
    trained = moved(base, lambda: model.fit(X, Y, verbose=0))
    assert trained == (major == 3)
    record("base is trained" if trained else "base stays frozen")


def test_layers_frozen(keras, major, record):
    """`model.compile(); model.layers[0].trainable = False; model.fit()`"""
    first = keras.layers.Dense(2)
    model = keras.Sequential([keras.Input((2,)), first, keras.layers.Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    model.layers[0].trainable = False
    was = np.array(first.get_weights()[0])
    model.fit(X, Y, verbose=0)
    trained = not np.allclose(was, first.get_weights()[0])
    assert trained == (major == 2)
    record("the layer is trained" if trained else "the layer is frozen")
