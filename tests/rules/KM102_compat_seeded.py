import tensorflow as tf

tf.keras.utils.set_random_seed(1)
tf.compat.v1.set_random_seed(1)
