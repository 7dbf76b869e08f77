import tensorflow.compat.v1 as tf
from tensorflow import keras

tf.disable_v2_behavior()  #~ KM807
tf.enable_resource_variables()
keras.layers.Dense(1)
