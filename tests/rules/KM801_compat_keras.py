# Keras is reached through TensorFlow's copy for version 1 alone.
import tensorflow as tf

config = tf.compat.v1.ConfigProto(gpu_options=tf.compat.v1.GPUOptions(per_process_gpu_memory_fraction=0.8))
session = tf.compat.v1.Session(config=config)
tf.compat.v1.keras.backend.set_session(session)  #~ KM801
