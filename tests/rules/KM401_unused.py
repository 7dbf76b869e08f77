from keras.engine import Layer, saving as old_saving  #~ KM401 KM402
from keras.legacy import interfaces  #~ KM401
from keras.applications.imagenet_utils import _obtain_input_shape, preprocess_input  #~ KM401
from keras.applications.inception_v3 import conv2d_bn  #~ KM401

try:
    from keras.utils import convert_all_kernels_in_model as several
except ImportError:
    from tensorflow.distribute import MirroredStrategy as several

from keras.utils import Sequence, multi_gpu_model, get_file  #~ KM401


def build():
    from keras.applications.inception_v3 import InceptionV3, conv2d_bn as block  #~ KM401
    return InceptionV3(weights=None)


def other():
    from keras.applications import keras_modules_injection  #~ KM401


__all__ = ["conv2d_bn", "build"]
