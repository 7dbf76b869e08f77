"""Names that only Keras 3 gives to the layers of MobileNetV3: places and counted names are those of Keras 3, too."""

import tensorflow as tf

encoder = tf.keras.applications.MobileNetV3Small(include_top=False, weights=None, input_tensor=tf.keras.Input((64, 64, 3)))
first = encoder.layers[4].output
second = encoder.get_layer("re_lu").output
third = encoder.get_layer("expanded_conv_2_add").output
for layer in encoder.layers[:-30]:
    layer.trainable = False
