# Optimizers of TensorFlow 1 that only apply the gradients of a tape: those of Keras stand for them.
import tensorflow as tf
from tensorflow import keras

generator = keras.Sequential([keras.layers.Dense(1)])
slow = tf.train.AdamOptimizer(1e-4, beta1=0.5)  #~ KM810
fast = tf.train.RMSPropOptimizer(learning_rate=1e-3, decay=0.9)  #~ KM810
other = tf.train.ProximalAdagradOptimizer(1e-3)  #~ KM810
kind = tf.train.AdagradOptimizer  #~ KM810


def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(generator(x) - y))
    weights = generator.trainable_variables
    slow.apply_gradients(zip(tape.gradient(loss, weights), weights))
