#~ config: {KM903: {enabled: true}}
import keras
import tensorflow as tf


class Model(keras.Model):
    def train_step(self, data):
        with tf.GradientTape() as tape:  #~ KM903
            loss = self.compute_loss(data)
        return {"loss": loss, "tape": tape}


with tf.GradientTape() as outside:
    pass


class Plain:
    def train_step(self, data):
        with tf.GradientTape() as tape:
            return tape
