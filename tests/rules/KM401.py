import keras
import tensorflow as tf
from keras import layers
from keras.layers import Dense, Highway  #~ KM401
from keras.preprocessing.image import ImageDataGenerator  #~ KM401
from keras.preprocessing.image import load_img, img_to_array
from keras.preprocessing.sequence import (
    TimeseriesGenerator,  #~ KM401
    pad_sequences,
)
from keras.preprocessing.text import Tokenizer  #~ KM401
from keras.utils import HDF5Matrix  #~ KM401
from keras.wrappers.scikit_learn import KerasClassifier  #~ KM401
from tensorflow.keras.layers import LocallyConnected2D  #~ KM401
from tensorflow.keras.preprocessing.image import ImageDataGenerator as Legacy
from tensorflow.keras.preprocessing.text import Tokenizer as LegacyTokenizer

ours = Legacy(rescale=1 / 255)
words = LegacyTokenizer(num_words=100)
once = ImageDataGenerator()
hidden = layers.LocallyConnected1D(8, 3)  #~ KM401
still = tf.keras.layers.ThresholdedReLU(theta=1.0)
gone = keras.layers.ThresholdedReLU(theta=0.5)  #~ KM401
by_default = layers.ThresholdedReLU()  #~ KM401
named = layers.ThresholdedReLU(0.5, name="cut")  #~ KM401
big = keras.applications.RegNetY032()  #~ KM401
counts = keras.preprocessing.text.Tokenizer(num_words=50)  #~ KM401
estimator = tf.keras.estimator.model_to_estimator(None)  #~ KM401
builder = getattr(keras.layers, "ThresholdedReLU")


class Highway2(Dense):
    """A class of one's own."""


def of_our_own(keras):
    return keras.layers.ThresholdedReLU()


try:
    from keras.layers import CuDNNLSTM
except ImportError:
    CuDNNLSTM = keras.layers.LSTM

try:
    wrapper = keras.optimizers.TFOptimizer
except AttributeError:
    wrapper = None
if wrapper is not None:
    print(wrapper)
try:
    unasked = keras.optimizers.TFOptimizer  #~ KM401
except AttributeError:
    unasked = None
