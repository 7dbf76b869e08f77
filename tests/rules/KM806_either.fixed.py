# One call, one finding, whichever of the two the name stands for.
try:
    import tensorflow.compat.v1 as tf
except ImportError:
    import tensorflow as tf

from keras import layers, ops

y = layers.Dense(4)(ops.convert_to_tensor([[1.0]]))
