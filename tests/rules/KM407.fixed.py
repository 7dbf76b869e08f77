import keras.applications
import keras_preprocessing.image
import tensorflow_addons as tfa
import tensorflow_hub as hub
from keras.utils import pad_sequences
from keras_tuner import RandomSearch
from keras_tuner import Hyperband
from keras import Sequential

optimizer = keras.optimizers.AdamW(weight_decay=1e-4, learning_rate=1e-3)
crf = tfa.text.crf_log_likelihood
embed = hub.KerasLayer("https://example.org/model")
saved = hub.load("https://example.org/model")

# It needs no Keras; what Keras 3 has itself is to be taken from there.
batches = keras_preprocessing.image.ImageDataGenerator(rescale=1 / 255)
picture = keras.utils.load_img("a.png")
