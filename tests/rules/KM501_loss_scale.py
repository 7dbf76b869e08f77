import tensorflow as tf
from tensorflow.keras import mixed_precision

inner = tf.keras.optimizers.Adam()
first = mixed_precision.experimental.LossScaleOptimizer(inner, loss_scale="dynamic")  #~ KM402 KM501
second = tf.keras.mixed_precision.LossScaleOptimizer(optimizer=inner, loss_scale=1024.0)  #~ KM502 KM501
third = mixed_precision.LossScaleOptimizer(inner_optimizer=inner, initial_scale=1024.0)
