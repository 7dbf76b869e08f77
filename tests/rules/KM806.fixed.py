import tensorflow as tf
import tensorflow.compat.v1 as tf1
from keras import layers
from data import load
from tensorflow.contrib import rnn, slim
from tensorflow.contrib.layers import xavier_initializer

x = load()
y = layers.Dense(4, activation="relu")(x)
y = layers.Conv2D(filters=3, kernel_size=3, padding="same")(y)
y = layers.Flatten()(y)
y = tf.layers.batch_normalization(y, training=True)
y = tf1.layers.dense(inputs=y, units=4)
y = layers.MaxPooling3D(2, strides=2)(y)
y = layers.AveragePooling3D(2, 2)(y)
y = layers.Conv3DTranspose(8, 3)(y)
y = layers.SeparableConv1D(8, kernel_size=3)(y)
loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(y, x)


def build(x):
    x = tf.contrib.layers.flatten(x)
    return tf.contrib.layers.batch_norm(x)


# Silent.
tf.losses.SparseCategoricalCrossentropy()
tf.keras.layers.Dense(4)
tf1.losses.mean_squared_error(x, y)


class Net:
    layers = []

    def run(self):
        return self.layers
total = tf.compat.v1.losses.sigmoid_cross_entropy(multi_class_labels=y, logits=x) + tf.losses.get_total_loss()
measure = tf.compat.v1.losses.huber_loss
