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
    optimizer.minimize(square, [weight])  #~ KM505
optimizer.minimize(lambda: weight * weight, var_list=lambda: [weight])  #~ KM505
optimizer.minimize(lambda: tf.reduce_sum(model(data)), model.trainable_variables)  #~ KM505
with tf.GradientTape() as watch:
    total = tf.reduce_sum(model(data))
optimizer.minimize(total, model.trainable_variables, tape=watch)  #~ KM505
done = optimizer.minimize(square, [weight])  #~ KM505
optimizer.minimize(model.loss, [weight])  #~ KM505


class Fit:
    def __init__(self):
        self.optimizer = keras.optimizers.Adam(0.1)
        self.weight = tf.Variable(2.0)

    def loss(self):
        return self.weight**2

    def step(self):
        self.optimizer.minimize(self.loss, var_list=[self.weight])  #~ KM505


class Search:
    def minimize(self, function, start):
        return function(start)


Search().minimize(square, [weight])
