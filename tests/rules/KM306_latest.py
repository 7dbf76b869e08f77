# The newest weights file, where this program writes weights.
import os

import keras
import tensorflow as tf

path = "training/cp-{epoch:04d}.ckpt"
folder = os.path.dirname(path)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
callback = keras.callbacks.ModelCheckpoint(path, save_weights_only=True)  #~ KM307
model.save_weights(path.format(epoch=0))  #~ KM303
latest = tf.train.latest_checkpoint(folder)
model.load_weights(latest)  #~ KM306
model.load_weights(tf.train.latest_checkpoint(checkpoint_dir="training")).expect_partial()  #~ KM306
