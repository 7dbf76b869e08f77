import tensorflow as tf

with tf.Session() as session:
    x = tf.placeholder(tf.float32)
    session.run(tf.global_variables_initializer())
    y = tf.layers.dense(x, 4)
