# One call, one finding, whichever of the two the name stands for.
try:
    import tensorflow.compat.v1 as tf
except ImportError:
    import tensorflow as tf

from keras import layers

y = tf.layers.dense([[1.0]], 4)  #~ KM806
