import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

size = 4
options = {"padding": "VALID"}
inputs = keras.Input((8, 8, 4))
x = layers.Conv2D(8, 3, padding="same")(inputs)
x = layers.Lambda(lambda value: tf.nn.depth_to_space(value, 2))(x)
x = layers.Lambda(lambda value: tf.image.resize_with_pad(value, target_height=size, target_width=size))(x)
mean, variance = layers.Lambda(lambda values: tf.nn.weighted_moments(values[0], axes=[1], frequency_weights=values[1], keepdims=True))([x, x])
for shift in range(2):
    x = layers.Lambda(lambda value, shift=shift: tf.nn.space_to_depth(value, shift + 1))(x)
patches = tf.image.extract_patches(images=x, sizes=[1, 2, 2, 1], strides=[1, 1, 1, 1], rates=[1, 1, 1, 1], **options)
value = 2
y = tf.nn.depth_to_space(x, value)
image = tf.nn.depth_to_space(tf.ones((1, 2, 2, 4)), 2)
