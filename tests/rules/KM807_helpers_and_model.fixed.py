import tensorflow.compat.v1 as tf

from models import build

path = tf.keras.utils.get_file("data.csv", "http://example.com/data.csv")
build().fit(path)
