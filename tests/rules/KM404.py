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

if tf.__version__ < "2.11":
    from tensorflow.keras import optimizers
else:
    from tensorflow.keras.optimizers import legacy as optimizers
six = optimizers.Adam(1e-3)  #~ KM404
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
