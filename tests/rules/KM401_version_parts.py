"""Versions that are split, counted and compared by their parts."""
import keras
import tensorflow as tf
from keras import utils

major, minor = [int(part) for part in keras.__version__.split(".")[:2]]
if major < 3:
    print(utils.multi_gpu_model)
if major >= 3 or minor > 3:
    print(utils.multi_gpu_model)  #~ KM401

one, two, three = tf.__version__.split(".")
if one == "1":
    print(utils.multi_gpu_model)
if int(one) >= 2:
    print(utils.multi_gpu_model)  #~ KM401
if three == "0rc1":
    print(utils.multi_gpu_model)

if tuple(int(part) for part in keras.__version__.split(".")) >= (3, 0, 0):
    print(utils.multi_gpu_model)  #~ KM401
else:
    print(utils.multi_gpu_model)

if tuple(map(int, tf.__version__.split(".")[:2])) < (2, 16):
    print(utils.multi_gpu_model)

if list(map(int, keras.__version__.split(".")))[0] == 2:
    print(utils.multi_gpu_model)

if keras.__version__[:1] == "2":
    print(utils.multi_gpu_model)
if keras.__version__[0:2] == "3.":
    print(utils.multi_gpu_model)  #~ KM401
if str(keras.__version__).split(".")[0] == "3":
    print(utils.multi_gpu_model)  #~ KM401

# What cannot be told is taken for a test of a version all the same.
if [convert(part) for part in keras.__version__.split(".")] < [3]:
    print(utils.multi_gpu_model)
if sorted(keras.__version__.split("."))[0] == "3":
    print(utils.multi_gpu_model)
numbers = [part for part in keras.__version__.split(".") if part.isdigit()]
if numbers[0] == "2":
    print(utils.multi_gpu_model)
if keras.__version__.split("")[0] == "2":
    print(utils.multi_gpu_model)
if keras.__version__.split(".")[9] == "2":
    print(utils.multi_gpu_model)

width, height = [int(part) for part in "3.4".split(".")]
if width < 3:
    print(utils.multi_gpu_model)  #~ KM401
