"""Keras 2.0: an autoencoder with shared layers and K.set_value."""
import numpy as np
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model

image = Input(shape=(16,))
encoded = Dense(4, activation="relu", kernel_initializer="ones")(image)
decoded = Dense(16, activation="linear", kernel_initializer="zeros")(encoded)
autoencoder = Model(inputs=image, outputs=decoded)
encoder = Model(image, encoded)
autoencoder.compile(optimizer="sgd", loss="mse")
K.set_value(autoencoder.optimizer.lr, 0.25)
print("rate", round(float(K.get_value(autoencoder.optimizer.lr)), 3))
x = np.ones((8, 16))
autoencoder.fit(x, x, epochs=1, batch_size=8, verbose=0)
print("codes", encoder.predict(x, verbose=0)[0].tolist())
print("shape", K.int_shape(decoded))
