"""The switches where TensorFlow itself keeps them."""

from tensorflow import keras
from tensorflow.python.compat.v2_compat import disable_v2_behavior
from tensorflow.python.framework import ops
from tensorflow.python.framework.ops import disable_eager_execution

disable_eager_execution()  #~ KM807
ops.disable_eager_execution()  #~ KM807
disable_v2_behavior()  #~ KM807
ops.enable_eager_execution()
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
