import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

X, Y = np.ones((8, 3), "float32"), np.ones((8, 2), "float32")
data = tf.data.Dataset.from_tensor_slices((X, Y)).batch(4)
data = data.prefetch(1)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def call(self, x):
        return self.dense(x)


def batches():
    yield X, Y


net = Net()
net.compile("adam", "mse")
net.predict(data, steps=1, verbose=0)
net.load_weights("net.weights.h5")
net.evaluate(data)

other = keras.Sequential([layers.Dense(2)])
other.predict(X[0].reshape(1, 3), steps=1, verbose=0)
other.load_weights("net.weights.h5")
print(other.predict(X[0].reshape(1, 3)))

# What comes later, and what is used up, cannot be asked for.
third = Net()
third.load_weights("net.weights.h5")
later = X + 1
third.predict(later)
stream = batches()
fourth = Net()
fourth.compile("adam", "mse")
fourth.load_weights("net.weights.h5")
fourth.fit(stream)
fifth = Net()
fifth.compile("adam", "mse")
fifth(X[:1])
fifth.load_weights("net.weights.h5")
fifth.fit(X, Y)
