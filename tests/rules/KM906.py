#~ config: {KM906: {enabled: true}}
import keras
import tensorflow as tf

keras.Input((1,))
tf.nest.map_structure(abs, [1, (2,)])  #~ KM906
tf.nest.flatten([1, (2,)])  #~ KM906
tf.nest.other([1])
keras.tree.flatten([1])
