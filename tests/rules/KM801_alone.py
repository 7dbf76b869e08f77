"""A block of which nothing is left, the imports that only it used included."""

import keras

from project import args

if keras.backend.backend() == "tensorflow":
    import tensorflow as tf
    from keras.backend.tensorflow_backend import set_session  #~ KM402 KM801

    config = tf.ConfigProto()  #~ KM801
    config.gpu_options.per_process_gpu_memory_fraction = args.memory_share
    set_session(tf.Session(config=config))
