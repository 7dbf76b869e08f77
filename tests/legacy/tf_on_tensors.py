"""tf.keras 2.4: TensorFlow functions on symbolic tensors."""
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input(shape=(4, 3))
x = tf.reduce_mean(inputs, axis=1)
x = tf.expand_dims(x, -1)
x = tf.squeeze(x, axis=-1)
x = tf.concat([x, x], axis=-1)
outputs = layers.Dense(2, kernel_initializer="ones")(tf.nn.relu(x))
model = keras.Model(inputs, outputs)
print("prediction", model.predict(np.ones((1, 4, 3)), verbose=0).tolist())
