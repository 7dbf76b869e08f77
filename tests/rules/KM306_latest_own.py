# What tf.train.Checkpoint writes is another file; weights that come from elsewhere are, too.
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
tf.train.Checkpoint(model=model).save("training/own")
model.save_weights("other.weights.h5")
model.load_weights(tf.train.latest_checkpoint("training"))  #~ KM306
