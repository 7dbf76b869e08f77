import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

size = 4
options = {"padding": "VALID"}
inputs = keras.Input((8, 8, 4))
x = layers.Conv2D(8, 3, padding="same")(inputs)
x = tf.nn.depth_to_space(x, 2)  #~ KM706
x = tf.image.resize_with_pad(x, target_height=size, target_width=size)  #~ KM706
mean, variance = tf.nn.weighted_moments(x, axes=[1], frequency_weights=x, keepdims=True)  #~ KM706
for shift in range(2):
    x = tf.nn.space_to_depth(x, shift + 1)  #~ KM706
patches = tf.image.extract_patches(images=x, sizes=[1, 2, 2, 1], strides=[1, 1, 1, 1], rates=[1, 1, 1, 1], **options)  #~ KM706
value = 2
y = tf.nn.depth_to_space(x, value)  #~ KM706
image = tf.nn.depth_to_space(tf.ones((1, 2, 2, 4)), 2)
