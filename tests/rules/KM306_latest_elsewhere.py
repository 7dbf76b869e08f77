# Weights are written to one folder and read from another.
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.save_weights("new/other.weights.h5")
model.load_weights(tf.train.latest_checkpoint("downloaded"))  #~ KM306
