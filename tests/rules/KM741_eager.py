import tensorflow as tf
from tensorflow import keras


class _Probe(keras.Model):
    def call(self, x):
        return tf.reduce_sum(x)


def test_probe():
    assert _Probe()(tf.ones((2, 3))).shape == ()
    probe = _Probe()
    probe.build((None, 3))
    assert probe(tf.ones((2, 3))).shape == () and not probe.weights
