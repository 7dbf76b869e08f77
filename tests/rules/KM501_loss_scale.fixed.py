import tensorflow as tf
from tensorflow.keras import mixed_precision

inner = tf.keras.optimizers.Adam()
first = mixed_precision.LossScaleOptimizer(inner)
second = tf.keras.mixed_precision.LossScaleOptimizer(inner_optimizer=inner, loss_scale=1024.0)
third = mixed_precision.LossScaleOptimizer(inner_optimizer=inner, initial_scale=1024.0)
