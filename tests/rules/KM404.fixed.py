import tensorflow as tf
from keras.optimizers import SGD
from keras.optimizers import Adam

one = tf.keras.optimizers.RMSprop(1e-3)
two = tf.keras.optimizers.Adagrad(0.01)
three = tf.keras.optimizers.AdamW(1e-3)
slow = tf.keras.optimizers.Nadam(0.01)
four = SGD(0.1)
five = Adam(1e-3)
