"""The usual GAN recipe of Keras 2: on Keras 3 it runs, and the discriminator never learns."""

import numpy as np
from keras.layers import Dense, Input, LeakyReLU
from keras.models import Model, Sequential
from keras.optimizers import Adam
from tensorflow import set_random_seed

LATENT = 4


class GAN:
    def __init__(self):
        optimizer = Adam(0.002, beta_1=0.5)
        self.discriminator = self.build_discriminator()
        self.discriminator.compile(loss="binary_crossentropy", optimizer=optimizer, metrics=["accuracy"])
        self.generator = self.build_generator()

        z = Input(shape=(LATENT,))
        self.discriminator.trainable = False
        self.combined = Model(z, self.discriminator(self.generator(z)))
        self.combined.compile(loss="binary_crossentropy", optimizer=Adam(0.002, beta_1=0.5))

    def build_generator(self):
        return Sequential([Dense(8, input_dim=LATENT), LeakyReLU(alpha=0.2), Dense(2)])

    def build_discriminator(self):
        return Sequential([Dense(8, input_shape=(2,)), LeakyReLU(alpha=0.2), Dense(1, activation="sigmoid")])

    def train(self, epochs, size=16):
        valid, fake = np.ones((size, 1)), np.zeros((size, 1))
        for epoch in range(epochs):
            real = np.random.normal(3.0, 1.0, (size, 2))
            made = self.generator.predict(np.random.normal(0, 1, (size, LATENT)), verbose=0)
            loss = self.discriminator.train_on_batch(real, valid)
            self.discriminator.train_on_batch(made, fake)
            self.combined.train_on_batch(np.random.normal(0, 1, (size, LATENT)), valid)
            print(epoch, loss[0] > 0)


set_random_seed(1)
gan = GAN()
before = gan.discriminator.get_weights()[0].copy()
gan.train(epochs=3)
print("the discriminator learns:", not np.allclose(before, gan.discriminator.get_weights()[0]))
