import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((8,))
hidden = layers.Dense(6)(inputs)
noisy = hidden + tf.random.normal(shape=tf.shape(hidden), stddev=0.1)  #~ KM706
batch = tf.shape(hidden)[0]  #~ KM706
tiled = tf.tile(tf.constant([[1.0, 2.0]]), [batch, 1]) + hidden[:, :2]
cubes = tf.reshape(hidden, (tf.shape(hidden)[0], -1, 2))  #~ KM706 KM706
both = tf.zeros((tf.shape(inputs)[0], tf.shape(hidden)[1]))  #~ KM706 KM706
shape = tf.shape(hidden)  #~ KM706
print(shape)


def sample(args):
    mean, log_var = args
    noise = tf.random.normal(shape=(tf.shape(mean)[0], 2))  #~ KM706
    return mean + tf.exp(0.5 * log_var) * noise  #~ KM706


z = sample([layers.Dense(2)(hidden), layers.Dense(2)(hidden)])


class Noise(layers.Layer):
    def call(self, x):
        return x + tf.random.normal(tf.shape(x))
