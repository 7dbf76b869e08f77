import numpy as np
import tensorflow as tf
from keras.utils import to_categorical

labels = [0, 1]
tf.multiply(to_categorical(labels), tf.ones((2, 2)))  #~ KM610
y = to_categorical(labels)  #~ KM610
loss = tf.reduce_sum(tf.math.multiply(y, tf.ones((2, 2))))
tf.constant(to_categorical(labels), dtype=tf.float32)
tf.cast(to_categorical(labels), "float32")
to_categorical(tf.constant(labels))  #~ KM610
tf.multiply(to_categorical(tf.constant(labels), 2), tf.ones((2, 2)))
to_categorical(tf.constant(labels).numpy())
tensor = tf.range(3)
to_categorical(tensor, num_classes=3)
to_categorical(y=tensor, num_classes=None)  #~ KM502 KM610
tf.data.Dataset.from_tensor_slices(to_categorical(labels))
y_train = to_categorical(labels)
model.fit(np.ones((2, 1)), y_train)
one = to_categorical(labels).astype("float32")
