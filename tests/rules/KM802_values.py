"""A graph of TensorFlow 1 whose first values and activations are Keras's."""

import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
first = tf.keras.initializers.he_normal(seed=1)


def network(x):
    w = tf.get_variable("w", (3, 2), initializer=first)
    return tf.keras.activations.relu(tf.matmul(x, w))


x = tf.placeholder(tf.float32, (None, 3))
y = network(x)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    print(session.run(y, {x: [[1.0, 2.0, 3.0]]}))
