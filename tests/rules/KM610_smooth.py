import tensorflow as tf
from tensorflow import keras

labels = keras.utils.to_categorical([0, 1, 0, 1])
data = tf.data.Dataset.from_tensor_slices((tf.ones((4, 2)), labels))


def smooth(image, label):
    scaled = image * tf.random.uniform([])
    rounded = tf.cast(label, tf.float64) * tf.random.uniform([2], 0, 1, tf.float64)
    return scaled, label * (1 - 0.1) + 0.1 / 2, rounded


def unused(image, label):
    return image, label * tf.random.uniform([])


data = data.map(smooth).map(lambda image, label, rounded: (image, tf.cast(label, "float32") * tf.ones(2)))
numbers = list(map(str, [1, 2]))
