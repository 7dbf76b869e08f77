import os
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Conv1D, Conv2D, Dense, Input
from tensorflow.keras.utils import get_file

DEGREES = 30
layers.RandomRotation(1.0)
layers.RandomRotation(factor=DEGREES)
layers.RandomRotation((2, 3))
layers.RandomRotation(0.2)
layers.RandomRotation(1)
layers.RandomRotation((-0.1, 0.1))
layers.RandomRotation((-20, 20))

layers.GaussianNoise(15.0)
layers.GaussianNoise(stddev=-1)
layers.GaussianNoise(0.5)
layers.GaussianNoise(1)

URL = "https://example.com/data.zip"
NAME = "data.zip"
get_file("data.zip", URL, cache_dir="/tmp", cache_subdir="")
get_file("data.tar.gz", URL, cache_dir=os.getcwd(), cache_subdir="")
get_file(fname=os.path.join("folder", NAME), origin=URL, extract=False)
get_file(f"models/{NAME}", URL)
get_file(os.path.abspath(NAME), URL)
get_file(NAME, URL)
get_file(f"{NAME}.part", URL)
get_file(os.path.join(NAME), URL)
get_file(origin=URL)
get_file(os.path.basename("/tmp/data.zip"), URL)


def one_size(x, rate):
    return layers.Dropout(rate, noise_shape=(None, 1))


def one_name(x, rate):
    batch = tf.shape(x)[0]
    return layers.Dropout(rate, noise_shape=[None, 1])


def whole(x, rate):
    return layers.Dropout(rate, noise_shape=tf.shape(x))


def allowed(x, rate, size):
    other = tf.nn.dropout(x, rate, noise_shape=(tf.shape(x)[0], 1))
    return other, layers.Dropout(rate, noise_shape=(None, 1)), layers.Dropout(rate, noise_shape=(size, 1)), layers.Dropout(rate, noise_shape=(8, 1))


def wide():
    model = keras.Sequential()
    model.add(tf.keras.Input((32, 32, 3)))
    model.add(Conv1D(8, 2))
    model.add(Dense(2))
    other = keras.Sequential([tf.keras.Input((4, 32, 32, 3)), Conv2D(8, 2), Dense(2)])
    frames = Conv2D(8, 3)(Input((4, 32, 32, 3)))
    steps = keras.Sequential([layers.TimeDistributed(Conv1D(8, 3, input_shape=(4, 32, 3))), Dense(2)])
    plain = keras.Sequential([tf.keras.Input((32, 3)), Conv1D(8, 3), Dense(2)])
    image = Conv2D(8, 3)(Input((32, 32, 3)))
    later = keras.Sequential([Input((4, 8)), Conv1D(8, 3)])
    return model, other, frames, steps, plain, image, later
