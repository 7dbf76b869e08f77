import tensorflow as tf
from tensorflow import keras

labels = keras.utils.to_categorical([0, 1, 0, 1]).astype("float32")
data = tf.data.Dataset.from_tensor_slices((tf.ones((4, 2)), labels))


def cut(image, label):
    kept = 1 - tf.random.uniform([], 0, 1)
    kept = tf.cast(kept, tf.float32)
    return image * kept, kept * label


data = data.map(cut, num_parallel_calls=tf.data.AUTOTUNE)
