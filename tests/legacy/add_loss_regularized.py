"""tf.keras 2.x: an activity loss added by a layer, and a threshold."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class Penalty(layers.Layer):
    def call(self, inputs):
        self.add_loss(0.1 * K.mean(K.square(inputs)))
        return inputs


inputs = tf.keras.Input(shape=(3,))
outputs = layers.Dense(1, kernel_initializer="ones")(Penalty()(inputs))
model = tf.keras.Model(inputs, outputs)
model.compile(optimizer=tf.keras.optimizers.legacy.SGD(lr=0.0), loss="mse")
history = model.fit(np.ones((4, 3)), np.ones((4, 1)), epochs=1, verbose=0)
print("loss", round(history.history["loss"][0], 3))
