#~ config: {target: "3.6"}
import keras.api.ops as ops
from keras.api import layers

layers.Dense(1)(ops.ones((2, 2)))
