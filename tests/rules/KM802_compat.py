import tensorflow as tf
from tensorflow.keras import layers

tf.compat.v1.disable_eager_execution()  #~ KM807
x = tf.compat.v1.placeholder(tf.float32, (None, 2))  #~ KM802
y = layers.Dense(3)(x)
with tf.Graph().as_default() as graph:
    z = tf.compat.v1.placeholder(tf.float32, (None, 2))
    total = tf.reduce_sum(z)


def feed(holder: tf.compat.v1.placeholder):
    return holder


class Feed:
    def named(self) -> tf.compat.v1.placeholder:
        return self.holder

    def made(self, holder: tf.compat.v1.placeholder = None):
        return holder or tf.compat.v1.placeholder(tf.float32, (None, 2))  #~ KM802
