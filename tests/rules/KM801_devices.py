# Which GPUs are seen is said in another way.
import keras
import tensorflow as tf
from keras.backend.tensorflow_backend import set_session  #~ KM402 KM801

config = tf.ConfigProto()  #~ KM801
config.gpu_options.allow_growth = True
config.gpu_options.visible_device_list = "0,1"
set_session(tf.Session(config=config))

model = keras.Sequential([keras.layers.Dense(1)])
