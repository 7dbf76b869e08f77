import tensorflow as tf
import keras.backend as K
from keras import backend, ops
from keras.backend import tensorflow_backend as old_backend
from tensorflow.config import list_physical_devices as _get_available_gpus

print(len(tf.config.list_physical_devices(device_type="GPU")) > 0)
print(tf.config.list_physical_devices(device_type="GPU"))
print(_get_available_gpus(device_type="GPU"))
print(ops.convert_to_tensor(1, "float32"))

# A private name is in no public module, so the way to it stays as it is:
print(K.tensorflow_backend._normalize_axis(1, 3))
print(old_backend._preprocess_padding("same"))
K.epsilon()

# No private names of Keras:
print(K.epsilon(), K.epsilon().__class__, backend.floatx().__len__())
