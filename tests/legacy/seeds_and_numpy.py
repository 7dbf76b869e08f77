"""Keras 2.3: seeds for numpy and TensorFlow, losses by their short names."""
import numpy as np
import tensorflow as tf
from keras.layers import Dense
from keras.losses import mse, binary_crossentropy
from keras.models import Sequential

np.random.seed(7)
tf.random.set_seed(7)
model = Sequential([Dense(2, input_shape=(2,), kernel_initializer="ones")])
model.compile(optimizer="sgd", loss=mse)
print("loss", round(model.evaluate(np.ones((2, 2)), np.ones((2, 2)), verbose=0), 3))
print("bce", round(float(np.mean(binary_crossentropy(np.ones((1, 2)), np.full((1, 2), 0.5)))), 3))
