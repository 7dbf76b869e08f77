import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model(x)
model._set_inputs(x, training=True)
