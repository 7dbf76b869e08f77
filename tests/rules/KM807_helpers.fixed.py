"""A file that fetches data with Keras, and has no model of it."""

import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
path = tf.keras.utils.get_file("sts.tar.gz", "http://example.com/sts.tar.gz")
with tf.Session() as session:
    session.run(tf.tables_initializer())
