import tensorflow as tf
from tensorflow import keras

if hasattr(tf, "ConfigProto"):
    config = tf.ConfigProto()
    optimizer = keras.optimizers.Adam(lr=0.1)
else:
    optimizer = keras.optimizers.Adam(lr=0.1)  #~ KM509

if not hasattr(tf, "Session"):
    optimizer = keras.optimizers.Adam(lr=0.1)  #~ KM509

if hasattr(tf, "keras"):
    optimizer = keras.optimizers.Adam(lr=0.1)

if hasattr(tf, {}) or hasattr(tf, ["Session"]):
    pass
