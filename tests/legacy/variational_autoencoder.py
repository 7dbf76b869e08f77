"""Keras 2.2: a variational autoencoder with Lambda and the backend."""
import numpy as np
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model


def sampling(args):
    z_mean, z_log_var = args
    batch = K.shape(z_mean)[0]
    dim = K.int_shape(z_mean)[1]
    epsilon = K.random_normal(shape=(batch, dim))
    return z_mean + K.exp(0.5 * z_log_var) * epsilon * 0.0


inputs = Input(shape=(6,))
hidden = Dense(5, activation="relu")(inputs)
z_mean = Dense(2, kernel_initializer="zeros")(hidden)
z_log_var = Dense(2, kernel_initializer="zeros")(hidden)
z = Lambda(sampling, output_shape=(2,), name="z")([z_mean, z_log_var])
outputs = Dense(6, kernel_initializer="zeros")(z)
vae = Model(inputs, outputs)


def vae_loss(y_true, y_pred):
    return K.mean(K.square(y_true - y_pred), axis=-1)


vae.compile(optimizer="rmsprop", loss=vae_loss)
x = np.ones((4, 6))
history = vae.fit(x, x, epochs=2, batch_size=4, verbose=0)
print("loss", round(history.history["loss"][0], 4))
print("layers", len(vae.layers))
