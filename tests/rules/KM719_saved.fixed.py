import numpy as np
import tensorflow as tf
from tensorflow import keras

X = np.ones((4, 2), "float32")


class VAE(keras.Model):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def call(self, inputs):
        return self.encoder(inputs)

    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(self.encoder(data))
        gradients = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights))
        return {"vae": loss}


class Caller(VAE):
    def train_step(self, data):
        return {"mean": tf.reduce_mean(self(data))}


def encoder():
    return keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])


vae = VAE(encoder())
vae.compile("adam")
vae.fit(X)
vae.built = True
vae.save_weights("vae.weights.h5")

# Called, built, evaluated, or another class.
called = VAE(encoder())
called(X)
called.compile("adam")
called.fit(X)
called.save_weights("called.weights.h5")
predicted = VAE(encoder())
predicted.predict(X)
predicted.save_weights("predicted.weights.h5")
checked = VAE(encoder())
checked.compile("adam")
checked.fit(X, validation_data=(X, X))
checked.save_weights("checked.weights.h5")
marked = VAE(encoder())
marked.built = True
marked.save_weights("marked.weights.h5")
caller = Caller(encoder())
caller.compile("adam")
caller.fit(X)
caller.save_weights("caller.weights.h5")
vae.encoder.save_weights("encoder.weights.h5")
