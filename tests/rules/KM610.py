import numpy as np
import tensorflow as tf
from keras.utils import to_categorical

labels = [0, 1]
tf.matmul(to_categorical(labels), tf.ones((2, 2)))  #~ KM610
y = to_categorical(labels)  #~ KM610
loss = tf.reduce_sum(tf.math.add(y, tf.ones((2, 2))))
targets = to_categorical(labels)  #~ KM610
tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=tf.ones((2, 2)))
second = to_categorical(labels)
tf.multiply(second, tf.ones((2, 2)))
tf.matmul(tf.ones((2, 2)), second)
tf.equal(tf.argmax(second, 1), tf.argmax(tf.ones((2, 2)), axis=1))
tf.add(second, 1.0)
tf.model = model
tf.model.fit(np.ones((2, 1)), second)
with tf.GradientTape():
    batches = tf.data.Dataset.from_tensor_slices((np.ones((2, 1)), second))
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
