import tensorflow as tf
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def __init__(self, units, size):
        super().__init__()
        start = tf.random_normal_initializer()
        self.w = self.add_weight(name="w", shape=(size, units), initializer=start, dtype="float32", trainable=True)
        self.b = self.add_weight(name="b", shape=(units,), initializer=tf.keras.initializers.Zeros())
        self.n = self.add_weight(name="n", shape=[size, units], initializer=lambda shape, dtype=None: tf.random.normal(shape, stddev=0.1))
        self.u = self.add_weight(name="u", shape=(size,), initializer=lambda shape, dtype=None: tf.random.uniform(shape, -1, 1))
        self.o = tf.Variable(units.start(shape=(2,)))
