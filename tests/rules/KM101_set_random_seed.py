import tensorflow as tf
from tensorflow.keras import initializers, layers

tf.keras.utils.set_random_seed(7)

model = tf.keras.Sequential([layers.Dense(4, kernel_initializer=initializers.HeNormal())])
