# A step that is counted has no counterpart.
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
optimizer = tf.train.AdamOptimizer(1e-4)  #~ KM810


def step(x, y, counter):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y))
    weights = model.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights), global_step=counter)
