"""Keras 2.2: a GAN with train_on_batch and trainable switched off."""
import numpy as np
from keras.layers import Dense, Input, LeakyReLU
from keras.models import Model, Sequential
from keras.optimizers.legacy import Adam

optimizer = Adam(lr=0.0002, beta_1=0.5)
discriminator = Sequential([Dense(8, input_shape=(3,)), LeakyReLU(alpha=0.2), Dense(1, activation="sigmoid")])
discriminator.compile(loss="binary_crossentropy", optimizer=optimizer, metrics=["accuracy"])
generator = Sequential([Dense(8, input_dim=2), LeakyReLU(alpha=0.2), Dense(3, activation="tanh")])

noise = Input(shape=(2,))
discriminator.trainable = False
combined = Model(noise, discriminator(generator(noise)))
combined.compile(loss="binary_crossentropy", optimizer=Adam(lr=0.0002, beta_1=0.5))

rng = np.random.RandomState(3)
for step in range(2):
    z = rng.normal(0, 1, (4, 2))
    fake = generator.predict(z, verbose=0)
    d_real = discriminator.train_on_batch(rng.rand(4, 3), np.ones((4, 1)))
    d_fake = discriminator.train_on_batch(fake, np.zeros((4, 1)))
    g_loss = combined.train_on_batch(z, np.ones((4, 1)))
    print(step, len(d_real), len(d_fake), np.ndim(g_loss))
print("weights", len(combined.trainable_weights))
