#
import keras
import tensorflow as tf

print(tf.keras.version())
print(keras.__version__, tf.__version__)
