#
import keras
import tensorflow as tf

keras.Input((1,))
keras.tree.map_structure(abs, [1, (2,)])
keras.tree.flatten([1, (2,)])
tf.nest.other([1])
keras.tree.flatten([1])
