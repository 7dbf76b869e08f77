import keras
import tensorflow as tf
from keras import layers
from keras.layers import Dense
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from keras.preprocessing.image import load_img, img_to_array
from tensorflow.keras.preprocessing.sequence import TimeseriesGenerator
from keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.image import ImageDataGenerator as Legacy
from tensorflow.keras.preprocessing.text import Tokenizer as LegacyTokenizer

ours = Legacy(rescale=1 / 255)
words = LegacyTokenizer(num_words=100)
once = ImageDataGenerator()
hidden = layers.LocallyConnected1D(8, 3)
still = tf.keras.layers.ThresholdedReLU(theta=1.0)
gone = layers.ReLU(threshold=0.5)
by_default = layers.ReLU(threshold=1.0)
named = layers.ThresholdedReLU(0.5, name="cut")
big = keras.applications.RegNetY032()
counts = tf.keras.preprocessing.text.Tokenizer(num_words=50)
estimator = tf.keras.estimator.model_to_estimator(None)
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
    unasked = keras.optimizers.TFOptimizer
except AttributeError:
    unasked = None
