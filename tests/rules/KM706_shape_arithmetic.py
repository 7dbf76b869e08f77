"""Shapes of symbolic tensors that are calculated with."""

import tensorflow as tf
from tensorflow.keras import Input

image = Input((8, 8, 3))
doubled = tf.image.resize(image, tf.shape(image)[1:3] * 2)  #~ KM706 KM706
sizes = tf.shape(image)[1:3]  #~ KM706
halved = tf.image.resize(image, sizes // 2)  #~ KM706
same = tf.image.resize(image, tf.shape(image)[1:3])  #~ KM706 KM706
by_hand = tf.image.resize(image, (tf.shape(image)[1] * 2, tf.shape(image)[2] * 2))  #~ KM706 KM706 KM706
