import tensorflow as tf
from keras.optimizers import SGD
from keras.optimizers.legacy import Adam  #~ KM404
from tensorflow.keras.optimizers import legacy

one = tf.keras.optimizers.legacy.RMSprop(1e-3)  #~ KM404
two = legacy.Adagrad(0.01)  #~ KM404
three = tf.keras.optimizers.experimental.AdamW(1e-3)  #~ KM404
slow = legacy.Nadam(0.01)  #~ KM404
four = SGD(0.1)
five = Adam(1e-3)
