"""tf.keras 2.x: a subclassed model with layers in a list."""
import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, units):
        super(Net, self).__init__()
        self.blocks = [tf.keras.layers.Dense(unit, activation="relu", kernel_initializer="ones") for unit in units]
        self.head = tf.keras.layers.Dense(1, kernel_initializer="ones")

    def call(self, inputs, training=False):
        x = inputs
        for block in self.blocks:
            x = block(x)
        return self.head(x)


net = Net([4, 3])
net.compile(optimizer=tf.keras.optimizers.legacy.Adam(learning_rate=1e-3), loss="mse")
net.fit(np.ones((2, 2)), np.ones((2, 1)), epochs=1, verbose=0)
print("layers", len(net.layers), "weights", len(net.trainable_weights))
net.save_weights("net_weights.h5") if False else None
