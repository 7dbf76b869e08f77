import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((8,))
hidden = layers.Dense(6)(inputs)
noisy = hidden + layers.Lambda(lambda value: tf.random.normal(shape=tf.shape(value), stddev=0.1))(hidden)
batch = keras.ops.shape(hidden)[0]
tiled = layers.Lambda(lambda value: tf.tile(tf.constant([[1.0, 2.0]]), [tf.shape(value)[0], 1]))(hidden) + hidden[:, :2]
cubes = layers.Lambda(lambda value: tf.reshape(value, (tf.shape(value)[0], -1, 2)))(hidden)
both = layers.Lambda(lambda values: tf.zeros((tf.shape(values[0])[0], tf.shape(values[1])[1])))([inputs, hidden])
shape = keras.ops.shape(hidden)
print(shape)


def sample(args):
    mean, log_var = args
    noise = layers.Lambda(lambda value: tf.random.normal(shape=(tf.shape(value)[0], 2)))(mean)
    return mean + keras.ops.exp(0.5 * log_var) * noise


z = sample([layers.Dense(2)(hidden), layers.Dense(2)(hidden)])


class Noise(layers.Layer):
    def call(self, x):
        return x + tf.random.normal(tf.shape(x))
