import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model(x)
model._set_inputs(x, training=True)
spec = tf.TensorSpec((None, 3), tf.float32)
model(tf.keras.Input(batch_shape=spec.shape, dtype=spec.dtype))
model._set_inputs(tf.TensorSpec((None, 3)))
