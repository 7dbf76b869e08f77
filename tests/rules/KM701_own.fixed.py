import tensorflow as tf
from tensorflow import keras


class Agent(keras.Model):
    def __init__(self):
        super().__init__()
        self.policy = keras.layers.Dense(2)
        self.log_alpha = self.add_weight(name="log_alpha", shape=(), initializer="zeros")
        self.steps = self.add_weight(name="steps", shape=(), initializer="zeros", dtype=tf.int64, trainable=False)
        self.rounds = self.add_weight(name="rounds", shape=(), initializer="zeros", dtype="int32", trainable=False)
        self.alpha_optimizer = keras.optimizers.Adam(1e-3)

    def train_alpha(self, entropy):
        with tf.GradientTape() as tape:
            loss = -tf.exp(self.log_alpha) * entropy
        gradient = tape.gradient(loss, self.log_alpha)
        self.alpha_optimizer.apply_gradients([(gradient, self.log_alpha)])
        self.steps.assign_add(1)
