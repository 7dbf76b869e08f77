"""Memory that grows where it is asked for, under a name that is free."""

import tensorflow as tf
from keras import backend as K


def choose(gpu, grows):
    if gpu == "-1":
        config = tf.ConfigProto(device_count={"GPU": 0})  #~ KM801
    else:
        config = tf.ConfigProto()
        config.gpu_options.visible_device_list = gpu
    if grows:
        config.gpu_options.allow_growth = True
    session = tf.Session(config=config)
    K.set_session(session)
    return gpu
