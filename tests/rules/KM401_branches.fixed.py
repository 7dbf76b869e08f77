"""Branches that Keras 3 never runs, in one line and over several, and those that it does run."""

import typing
from typing import TYPE_CHECKING

import keras
import tensorflow as tf
from keras import backend as K
from packaging import version

if TYPE_CHECKING:
    from keras.utils import multi_gpu_model as gpus
if typing.TYPE_CHECKING:
    from keras.utils import multi_gpu_model as more
else:
    pass

NEW = version.parse(keras.__version__) >= version.parse("3.0")
make = keras.utils.PyDataset if NEW else keras.utils.multi_gpu_model
made = keras.utils.multi_gpu_model if NEW else keras.utils.PyDataset
both = (keras.utils.PyDataset if NEW else keras.utils.multi_gpu_model), keras.utils.multi_gpu_model
found = K.resize if hasattr(K, "resize") else keras.utils.multi_gpu_model
if NEW: print(1)
else: keras.utils.multi_gpu_model(1)
if not NEW: keras.utils.multi_gpu_model(1)
if NEW: 1

if K.backend() == "theano":
    keras.utils.multi_gpu_model(2)
elif K.backend() in ("cntk", "mxnet"):
    keras.utils.multi_gpu_model(3)
elif keras.backend.backend() == "tensorflow":
    4
order = keras.utils.multi_gpu_model if K.backend() != "theano" else keras.utils.multi_gpu_model

if False:
    keras.utils.multi_gpu_model(5)
if 0:
    keras.utils.multi_gpu_model(5)
if True:
    6
if not NEW and found:
    keras.utils.multi_gpu_model(8)
if NEW or found:
    9
else:
    keras.utils.multi_gpu_model(10)


def policy():
    try:
        keras.mixed_precision.set_global_policy("mixed_float16")
    except:
        keras.mixed_precision.experimental.set_policy("mixed_float16")
    try:
        parallel = keras.utils.multi_gpu_model(make, 2)
    except Exception:
        parallel = make
    try:
        make
    except Exception:
        print("no")
    try:
        import keras

        if isinstance(make, keras.utils.multi_gpu_model):
            return True
    except (ModuleNotFoundError, AttributeError):
        pass
    try:
        from keras.utils import multi_gpu_model
    except Exception:
        from other import multi_gpu_model
    return parallel
