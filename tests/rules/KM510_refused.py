import os
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Conv1D, Conv2D, Dense, Input
from tensorflow.keras.utils import get_file

DEGREES = 30
layers.RandomRotation(40)  #~ KM510
layers.RandomRotation(factor=DEGREES)  #~ KM510
layers.RandomRotation((2, 3))  #~ KM510
layers.RandomRotation(0.2)
layers.RandomRotation(1)
layers.RandomRotation((-0.1, 0.1))
layers.RandomRotation((-20, 20))

layers.GaussianNoise(15.0)  #~ KM510
layers.GaussianNoise(stddev=-1)  #~ KM510
layers.GaussianNoise(0.5)
layers.GaussianNoise(1)

URL = "https://example.com/data.zip"
NAME = "data.zip"
get_file("/tmp/data.zip", URL)  #~ KM510
get_file(os.path.join(os.getcwd(), "data.tar.gz"), URL)  #~ KM510
get_file(fname=os.path.join("folder", NAME), origin=URL, extract=False)  #~ KM510
get_file(f"models/{NAME}", URL)  #~ KM510
get_file(os.path.abspath(NAME), URL)  #~ KM510
get_file(NAME, URL)
get_file(f"{NAME}.part", URL)
get_file(os.path.join(NAME), URL)
get_file(origin=URL)
get_file(os.path.basename("/tmp/data.zip"), URL)


def one_size(x, rate):
    return layers.Dropout(rate, noise_shape=(tf.shape(x)[0], 1))  #~ KM510


def one_name(x, rate):
    batch = tf.shape(x)[0]
    return layers.Dropout(rate, noise_shape=[batch, 1])  #~ KM510


def whole(x, rate):
    return layers.Dropout(rate, noise_shape=tf.shape(x))  #~ KM510


def allowed(x, rate, size):
    other = tf.nn.dropout(x, rate, noise_shape=(tf.shape(x)[0], 1))
    return other, layers.Dropout(rate, noise_shape=(None, 1)), layers.Dropout(rate, noise_shape=(size, 1)), layers.Dropout(rate, noise_shape=(8, 1))


def wide():
    model = keras.Sequential()
    model.add(Conv1D(8, 2, input_shape=(32, 32, 3)))  #~ KM507 KM510
    model.add(Dense(2))
    other = keras.Sequential([Conv2D(8, 2, input_shape=(4, 32, 32, 3)), Dense(2)])  #~ KM507 KM510
    frames = Conv2D(8, 3)(Input((4, 32, 32, 3)))  #~ KM510
    steps = keras.Sequential([layers.TimeDistributed(Conv1D(8, 3, input_shape=(4, 32, 3))), Dense(2)])  #~ KM507
    plain = keras.Sequential([Conv1D(8, 3, input_shape=(32, 3)), Dense(2)])  #~ KM507
    image = Conv2D(8, 3)(Input((32, 32, 3)))
    later = keras.Sequential([Input((4, 8)), Conv1D(8, 3, input_shape=(4, 32, 3))])  #~ KM507
    return model, other, frames, steps, plain, image, later
