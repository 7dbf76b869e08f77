import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model._set_inputs(x)  #~ KM505
model._set_inputs(x, training=True)  #~ KM505
spec = tf.TensorSpec((None, 3), tf.float32)
model._set_inputs(spec)  #~ KM505
model._set_inputs(tf.TensorSpec((None, 3)))  #~ KM505
