"""TensorFlow checkpoints restored before the weights exist."""

import numpy as np
import pytest

X = np.ones((4, 3), "float32")


def net(keras):
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

        def call(self, x):
            return self.dense(x)

    return Net()


def saved(keras, tf, tmp_path, model):
    model(X)
    return tf.train.Checkpoint(model=model).save(str(tmp_path / "saved")), model.get_weights()[0]


def same(model, kernel):
    model(X)
    return np.allclose(model.get_weights()[0], kernel)


@pytest.mark.parametrize("how", ["restore", "read"])
def test_early(keras, tf, major, record, tmp_path, how):
    """`Checkpoint(model=net).{how}(path)` before the subclassed model is called: are the weights the saved ones?"""
    path, kernel = saved(keras, tf, tmp_path, net(keras))
    model = net(keras)
    getattr(tf.train.Checkpoint(model=model), how)(path)
    assert same(model, kernel) is (major == 2)
    record("yes" if major == 2 else "no")


def test_compiled(keras, tf, major, record, tmp_path):
    """the same with `compile` before it"""
    path, kernel = saved(keras, tf, tmp_path, net(keras))
    model = net(keras)
    model.compile("sgd", "mse")
    tf.train.Checkpoint(model=model).restore(path)
    assert same(model, kernel) is (major == 2)
    record("yes" if major == 2 else "no")


def test_status(keras, tf, major, record, tmp_path):
    """`.assert_existing_objects_matched()` of such a restore"""
    path, _ = saved(keras, tf, tmp_path, net(keras))
    model = net(keras)
    status = tf.train.Checkpoint(model=model).restore(path)
    model(X)
    if major == 2:
        status.assert_existing_objects_matched()
        record("passes")
        return
    with record.error(AssertionError):
        status.assert_existing_objects_matched()


def test_built(keras, tf, record, tmp_path):
    """a model that was called before"""
    path, kernel = saved(keras, tf, tmp_path, net(keras))
    model = net(keras)
    model(X)
    tf.train.Checkpoint(model=model).restore(path)
    assert same(model, kernel)
    record("yes")


def test_functional(keras, tf, record, tmp_path):
    """a functional model"""

    def make():
        inputs = keras.Input((3,))
        return keras.Model(inputs, keras.layers.Dense(2)(inputs))

    path, kernel = saved(keras, tf, tmp_path, make())
    model = make()
    tf.train.Checkpoint(model=model).restore(path)
    assert same(model, kernel)
    record("yes")
