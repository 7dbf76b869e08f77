"""Names of the layers of MobileNetV2 are the same in all versions."""

import tensorflow as tf

light = tf.keras.applications.MobileNetV2(include_top=False, weights=None, input_shape=(64, 64, 3))
encoder = tf.keras.applications.MobileNetV3Small(include_top=False, weights=None, input_shape=(64, 64, 3))
low = light.get_layer("expanded_conv_project_BN").output, light.get_layer("expanded_conv_depthwise").output
first = encoder.layers[4].output  #~ KM625
