"""Branches for Python 2 never run where Keras 3 does; what depends on the minor version of Python 3 may."""
import sys
from sys import version_info

import six
from keras import utils
from keras.engine import InputSpec  #~ KM402
from six import PY2

IS_PY2 = sys.version_info.major == 2
PY3 = sys.version_info >= (3, 0)

if sys.version_info[0] < 3:
    from keras.layers import Merge
else:
    from keras.layers import MaxoutDense  #~ KM401

if six.PY2:
    print(utils.multi_gpu_model)
elif six.PY3:
    print(utils.multi_gpu_model)  #~ KM401
else:
    print(utils.multi_gpu_model)

if PY2 or IS_PY2:
    print(utils.multi_gpu_model)

if not PY3:
    print(utils.multi_gpu_model)

if version_info[:2] <= (2, 7):
    print(utils.multi_gpu_model)

old = utils.multi_gpu_model if version_info < (3,) else print(utils.multi_gpu_model)  #~ KM401

if sys.version_info >= (3, 10):
    print(utils.multi_gpu_model)  #~ KM401
else:
    print(utils.multi_gpu_model)  #~ KM401

if sys.version_info[:1] == (3,):
    print(utils.multi_gpu_model)  #~ KM401

if sys.version_info[1] < 3:
    print(utils.multi_gpu_model)  #~ KM401

if 3 <= sys.version_info[0] < 4:
    print(utils.multi_gpu_model)  #~ KM401


class Config:
    PY2 = True


if Config.PY2:
    print(utils.multi_gpu_model)  #~ KM401


def session():
    if six.PY3:
        return utils.multi_gpu_model  #~ KM401
    return utils.multi_gpu_model
