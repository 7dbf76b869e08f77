import tensorflow as tf
from tensorflow.keras.utils import to_categorical

x = tf.ones((4, 2))
y = to_categorical([0, 1, 0, 1])  #~ KM610
pairs = tf.data.Dataset.from_tensor_slices((x, y)).batch(2)


def share(size):
    first, second = tf.random.gamma(shape=[size], alpha=0.2), tf.random.gamma([size], 0.2)
    return first / (first + second)


def mixed(one, other):
    (images, labels), (more, others) = one, other
    part = tf.reshape(share(2), (2, 1))
    return images, labels * part + others * (1 - part)


train = tf.data.Dataset.zip((pairs, pairs)).map(mixed)
