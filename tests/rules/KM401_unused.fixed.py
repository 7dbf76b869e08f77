from keras.layers import Layer
from keras.applications.imagenet_utils import preprocess_input
from keras.applications.inception_v3 import conv2d_bn

try:
    from keras.utils import convert_all_kernels_in_model as several
except ImportError:
    from tensorflow.distribute import MirroredStrategy as several

from keras.utils import Sequence, get_file


def build():
    from keras.applications.inception_v3 import InceptionV3
    return InceptionV3(weights=None)


def other():
    pass


__all__ = ["conv2d_bn", "build"]
