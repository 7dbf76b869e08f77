import tensorflow as tf
from keras.optimizers import SGD
from keras.optimizers import Adam

one = tf.keras.optimizers.RMSprop(1e-3)
two = tf.keras.optimizers.Adagrad(0.01)
three = tf.keras.optimizers.AdamW(1e-3)
slow = tf.keras.optimizers.Nadam(0.01)
four = SGD(0.1)
five = Adam(1e-3)

if tf.__version__ < "2.11":
    pass
else:
    pass
six = tf.keras.optimizers.Adam(1e-3)
if NEW:
    from tensorflow.keras import optimizers as either
else:
    from tensorflow.keras.optimizers import legacy as either
seven = either.Adam(1e-3)
if tf.__version__ >= "2.11":
    from tensorflow.keras import optimizers as plain
else:
    from tensorflow.keras.optimizers import legacy as plain
eight = plain.Adam(1e-3)
