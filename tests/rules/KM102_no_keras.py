import tensorflow as tf

tf.set_random_seed(1)
