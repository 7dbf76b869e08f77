import tensorflow as tf
from tensorflow import keras


class Agent(keras.Model):
    def __init__(self):
        super().__init__()
        self.policy = keras.layers.Dense(2)
        self.log_alpha = tf.Variable(0.0)  #~ KM701
        self.steps = tf.Variable(0, dtype=tf.int64)  #~ KM701
        self.rounds = tf.Variable(0, dtype="int32")  #~ KM701
        self.alpha_optimizer = keras.optimizers.Adam(1e-3)

    def train_alpha(self, entropy):
        with tf.GradientTape() as tape:
            loss = -tf.exp(self.log_alpha) * entropy
        gradient = tape.gradient(loss, self.log_alpha)
        self.alpha_optimizer.apply_gradients([(gradient, self.log_alpha)])
        self.steps.assign_add(1)
