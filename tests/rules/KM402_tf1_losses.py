import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
# The arguments are those of TensorFlow 1, whose function is another one.
cost = tf.losses.mean_squared_error(labels=[1.0], predictions=[0.5])
robust = tf.losses.huber_loss([1.0], [0.5])  #~ KM810
hits = tf.metrics.accuracy([1.0], [0.5])  #~ KM810
