"""A split without a seed puts other samples into the test set on each run."""

import random

import numpy as np
import pytest


def halves(shuffle):
    """The test halves of two fresh starts."""
    found = []
    for _ in range(2):
        random.seed()
        np.random.seed()
        data = np.arange(100)
        found.append(shuffle(data)[50:].tolist())
    return found


def permuted(data):
    return data[np.random.permutation(len(data))]


def shuffled(data):
    np.random.shuffle(data)
    return data


def shuffled_by_random(data):
    data = data.tolist()
    random.shuffle(data)
    return np.array(data)


@pytest.mark.parametrize("name", ["permutation", "shuffle", "random.shuffle"])
def test_unseeded(record, name):
    """`{name}`, then a slice"""
    one, two = halves({"permutation": permuted, "shuffle": shuffled, "random.shuffle": shuffled_by_random}[name])
    assert one != two
    record("another split on each run")


@pytest.mark.parametrize("name", ["np.random.seed", "set_random_seed", "default_rng"])
def test_seeded(keras, record, name):
    """the same after {name}"""
    def draw(data):
        if name == "default_rng":
            return data[np.random.default_rng(1).permutation(len(data))]
        if name == "np.random.seed":
            np.random.seed(1)
        else:
            keras.utils.set_random_seed(1)
        return permuted(data)

    one, two = halves(draw)
    assert one == two
    record("the same split on each run")


@pytest.mark.parametrize("name", ["train_test_split", "KFold", "StratifiedShuffleSplit", "shuffle"])
def test_sklearn(record, name):
    """scikit-learn's `{name}`: without a seed, with `random_state=0`, after `np.random.seed`"""
    selection = pytest.importorskip("sklearn.model_selection")
    utils = pytest.importorskip("sklearn.utils")

    def draw(**seed):
        data, labels = np.arange(40), np.arange(40) % 2
        if name == "train_test_split":
            return selection.train_test_split(data, **seed)[1].tolist()
        if name == "KFold":
            return [part.tolist() for _, part in selection.KFold(4, shuffle=True, **seed).split(data)]
        if name == "StratifiedShuffleSplit":
            return [part.tolist() for _, part in selection.StratifiedShuffleSplit(2, **seed).split(data, labels)]
        return utils.shuffle(data, **seed).tolist()

    np.random.seed()
    assert draw() != draw()
    assert draw(random_state=0) == draw(random_state=0)
    np.random.seed(3)
    one = draw()
    np.random.seed(3)
    assert one == draw()
    record("another split on each run; the same; the same")
