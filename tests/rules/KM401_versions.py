"""Tests of versions, in the ways in which people write them; on Keras 3 with TensorFlow 2 one branch of each is dead."""
from distutils.version import LooseVersion

import keras
import tensorflow as tf
from keras import utils
from packaging import version
from packaging.version import Version, parse

TF_VERSION = tf.__version__
MAJOR = int(tf.__version__.split(".")[0])
SHORT = ".".join(keras.__version__.split(".")[:2])
NUMBER = float(SHORT)
IS_TF1 = LooseVersion(tf.__version__) < LooseVersion("2.0")
IS_NEW = version.parse(keras.__version__) >= version.parse("3.0.0")

if tf.__version__[0] == "1":
    print(utils.multi_gpu_model)
else:
    print(utils.multi_gpu_model)  #~ KM401

if TF_VERSION.startswith("1."):
    print(utils.multi_gpu_model)
elif TF_VERSION.startswith(("2.", "3.")):
    print(utils.multi_gpu_model)  #~ KM401
else:
    print(utils.multi_gpu_model)

if MAJOR < 2:
    print(utils.multi_gpu_model)

if not IS_TF1 and IS_NEW:
    print(utils.multi_gpu_model)  #~ KM401
else:
    print(utils.multi_gpu_model)

if Version(keras.__version__) < Version("2.4"):
    print(utils.multi_gpu_model)

if parse(tf.__version__) < parse("2.4"):
    print(utils.multi_gpu_model)
elif parse("2.4") <= parse(tf.__version__):
    print(utils.multi_gpu_model)  #~ KM401

if tuple(map(int, keras.__version__.split("."))) < (2, 4):
    print(utils.multi_gpu_model)

if keras.__version__ in ("2.2.4", "2.3.1"):
    print(utils.multi_gpu_model)

if tf.VERSION:  #~ KM810
    print(utils.multi_gpu_model)

if tf.version.VERSION.startswith("1"):
    print(utils.multi_gpu_model)

if keras.version() < "3":
    print(utils.multi_gpu_model)


def choose(tf_version=2, model_version=3):
    if tf_version == 1:
        print(utils.multi_gpu_model)
    if model_version == 3:
        print(utils.multi_gpu_model)  #~ KM401


if tf.__version__ > 2:
    print(utils.multi_gpu_model)

if tf.__version__.startswith(("1.", 2)) or tf.__version__.startswith(1):
    print(utils.multi_gpu_model)
