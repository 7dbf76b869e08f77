import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(2, kernel_initializer="zeros")])
data = tf.ones((4, 3))
optimizer = keras.optimizers.SGD(0.1)
weight = tf.Variable(1.0)


def square():
    return weight * weight


for _ in range(3):
    with tf.GradientTape() as tape:
        loss_to_minimize = square()
    optimizer.apply_gradients(zip(tape.gradient(loss_to_minimize, [weight]), [weight]))
with tf.GradientTape() as tape:
    loss_to_minimize = weight * weight
optimizer.apply_gradients(zip(tape.gradient(loss_to_minimize, [weight]), [weight]))
with tf.GradientTape() as tape:
    loss_to_minimize = tf.reduce_sum(model(data))
optimizer.apply_gradients(zip(tape.gradient(loss_to_minimize, model.trainable_variables), model.trainable_variables))
with tf.GradientTape() as watch:
    total = tf.reduce_sum(model(data))
optimizer.apply_gradients(zip(watch.gradient(total, model.trainable_variables), model.trainable_variables))
done = optimizer.minimize(square, [weight])
optimizer.minimize(model.loss, [weight])


class Fit:
    def __init__(self):
        self.optimizer = keras.optimizers.Adam(0.1)
        self.weight = tf.Variable(2.0)

    def loss(self):
        return self.weight**2

    def step(self):
        with tf.GradientTape() as tape:
            loss_to_minimize = self.loss()
        self.optimizer.apply_gradients(zip(tape.gradient(loss_to_minimize, [self.weight]), [self.weight]))


class Search:
    def minimize(self, function, start):
        return function(start)


Search().minimize(square, [weight])
