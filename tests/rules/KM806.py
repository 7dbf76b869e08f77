import tensorflow as tf
import tensorflow.compat.v1 as tf1
from keras import layers
from data import load
from tensorflow.contrib import rnn, slim  #~ KM806 KM806
from tensorflow.contrib.layers import xavier_initializer  #~ KM806

x = load()
y = tf.layers.dense(x, 4, activation="relu")  #~ KM806
y = tf.layers.conv2d(y, filters=3, kernel_size=3, padding="same")  #~ KM806
y = tf.layers.flatten(y)  #~ KM806
y = tf.layers.batch_normalization(y, training=True)  #~ KM806
y = tf1.layers.dense(inputs=y, units=4)  #~ KM806
y = tf.layers.max_pooling3d(y, 2, strides=2)  #~ KM806
y = tf1.layers.average_pooling3d(y, 2, 2)  #~ KM806
y = tf.layers.conv3d_transpose(y, 8, 3)  #~ KM806
y = tf1.layers.separable_conv1d(y, 8, kernel_size=3)  #~ KM806
loss = tf.losses.sparse_softmax_cross_entropy(y, x)  #~ KM806


def build(x):
    x = tf.contrib.layers.flatten(x)  #~ KM806
    return tf.contrib.layers.batch_norm(x)


# Silent.
tf.losses.SparseCategoricalCrossentropy()
tf.keras.layers.Dense(4)
tf1.losses.mean_squared_error(x, y)


class Net:
    layers = []

    def run(self):
        return self.layers
total = tf.losses.sigmoid_cross_entropy(multi_class_labels=y, logits=x) + tf.losses.get_total_loss()  #~ KM806 KM806
measure = tf.losses.huber_loss  #~ KM810
