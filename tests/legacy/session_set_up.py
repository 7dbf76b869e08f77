"""TensorFlow 2 with the session of TensorFlow 1 set up around Keras, which does nothing."""
import numpy as np
import tensorflow as tf
from tensorflow.compat.v1.keras.backend import set_session
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

config = tf.compat.v1.ConfigProto()
config.gpu_options.allow_growth = True  # do not take all the memory
config.log_device_placement = False
session = tf.compat.v1.Session(config=config)
set_session(session)

with tf.Graph().as_default():
    # built and run in a graph of its own
    net = Sequential([Dense(2, kernel_initializer="ones")])
    print("graph", net.predict(np.ones((1, 3)), verbose=0).tolist())

model = Sequential([Dense(1, kernel_initializer="ones")])
print("eager", model.predict(np.ones((2, 3)), verbose=0).tolist())
