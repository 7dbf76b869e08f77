import tensorflow as tf
from tensorflow import keras


class Trainer:
    def __init__(self):
        self.first = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
        self.second = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
        self.optimizer = keras.optimizers.Adam(0.1)
        self.optimizers = [keras.optimizers.Adam(0.1), keras.optimizers.Adam(0.1)]
        self.whole = keras.optimizers.Adam(0.1)
        self.whole.build(self.first.trainable_variables + self.second.trainable_variables)

    def loss(self, x, y):
        return tf.reduce_mean((self.second(self.first(x)) - y) ** 2)

    def by_place(self, x, y):
        with tf.GradientTape() as tape:
            loss = self.loss(x, y)
        variables = [self.first.trainable_variables, self.second.trainable_variables]
        gradients = tape.gradient(loss, variables)
        for i in range(len(variables)):
            self.optimizer.apply_gradients(zip(gradients[i], variables[i]))  #~ KM717

    def in_pairs(self, x, y):
        with tf.GradientTape() as tape:
            loss = self.loss(x, y)
        variables = (self.first.trainable_variables, self.second.trainable_variables)
        gradients = tape.gradient(loss, variables)
        for gradient, variable in zip(gradients, variables):
            self.optimizer.apply_gradients(zip(gradient, variable))  #~ KM717
        for gradient, variable in zip(gradients, variables):
            self.whole.apply_gradients(zip(gradient, variable))
        for optimizer, gradient, variable in zip(self.optimizers, gradients, variables):
            optimizer.apply_gradients(zip(gradient, variable))
        for i in range(2):
            self.optimizers[i].apply_gradients(zip(gradients[i], variables[i]))
        for gradient, variable in zip(gradients, variables):
            own = keras.optimizers.SGD(0.1)
            own.apply_gradients(zip(gradient, variable))

    def by_model(self, x, y):
        for model in (self.first, self.second):
            with tf.GradientTape() as tape:
                loss = self.loss(x, y)
            self.optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))  #~ KM717

    def steps(self, x, y):
        for _ in range(3):
            with tf.GradientTape() as tape:
                loss = self.loss(x, y)
            self.optimizer.apply_gradients(zip(tape.gradient(loss, self.first.trainable_variables), self.first.trainable_variables))

    def at_once(self, x, y):
        with tf.GradientTape() as tape:
            loss = self.loss(x, y)
        variables = [self.first.trainable_variables[0], self.second.trainable_variables[0]]
        gradients = tape.gradient(loss, variables)
        self.optimizer.apply_gradients(zip(gradients, variables))
        for gradient, variable in zip(gradients, variables):
            self.optimizer.apply_gradients([(gradient, variable)])

    def same(self, x, y):
        with tf.GradientTape() as tape:
            loss = self.loss(x, y)
        variables = [self.first.trainable_variables, self.first.trainable_variables]
        gradients = tape.gradient(loss, variables)
        for i in range(len(variables)):
            self.optimizer.apply_gradients(zip(gradients[i], variables[i]))
