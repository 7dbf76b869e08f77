import keras.backend as K
from keras import backend
from keras.backend import tensorflow_backend as old_backend  #~ KM402
from keras.backend import tensorflow_backend as other_backend  #~ KM402
from keras.backend.tensorflow_backend import _get_available_gpus  #~ KM401

print(len(K.tensorflow_backend._get_available_gpus()) > 0)  #~ KM401
print(other_backend._get_available_gpus())  #~ KM401
print(_get_available_gpus())
print(backend.tensorflow_backend._to_tensor(1, "float32"))  #~ KM402

# A private name is in no public module, so the way to it stays as it is:
print(K.tensorflow_backend._normalize_axis(1, 3))  #~ KM402
print(old_backend._preprocess_padding("same"))
K.tensorflow_backend.epsilon()  #~ KM402

# No private names of Keras:
print(K.epsilon(), K.epsilon().__class__, backend.floatx().__len__())
