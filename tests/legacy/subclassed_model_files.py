"""tf.keras 2.4: models of a class of their own saved as folders, by themselves and as parts, and loaded again without more."""
import os
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.models import load_model


class Net(tf.keras.Model):
    def __init__(self, units=2):
        super(Net, self).__init__()
        self.dense = layers.Dense(units, kernel_initializer="ones")

    def call(self, inputs):
        return self.dense(inputs)


class Head(tf.keras.Model):
    def __init__(self, units=1, **kwargs):
        super().__init__(**kwargs)
        self.dense = layers.Dense(units, kernel_initializer="ones")

    def call(self, inputs):
        return self.dense(inputs)


os.chdir(tempfile.mkdtemp())
x = np.ones((4, 3), dtype="float32")
y = np.ones((4, 2), dtype="float32")

net = Net()
net.compile("sgd", "mse")
net.fit(x, y, epochs=1, verbose=0)
net.save("net_folder")
again = load_model("net_folder")
print("alone", np.allclose(net.predict(x, verbose=0), again.predict(x, verbose=0)))

inputs = tf.keras.Input(shape=(3,))
head = Head()
model = tf.keras.Model(inputs, head(inputs))
model.compile("sgd", "mse")
checkpoint = tf.keras.callbacks.ModelCheckpoint("best_folder")
model.fit(x, y[:, :1], epochs=1, verbose=0, callbacks=[checkpoint])
best = load_model("best_folder")
print("part", np.allclose(model.predict(x, verbose=0), best.predict(x, verbose=0)))
