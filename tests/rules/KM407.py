import keras_applications  #~ KM407
import keras_preprocessing.image
import tensorflow_addons as tfa  #~ KM407
import tensorflow_hub as hub
from keras_preprocessing.sequence import pad_sequences  #~ KM407
from keras_tuner import RandomSearch
from kerastuner import Hyperband  #~ KM407
from keras import Sequential

optimizer = tfa.optimizers.AdamW(weight_decay=1e-4, learning_rate=1e-3)  #~ KM407
crf = tfa.text.crf_log_likelihood
embed = hub.KerasLayer("https://example.org/model")  #~ KM407
saved = hub.load("https://example.org/model")

# It needs no Keras; what Keras 3 has itself is to be taken from there.
batches = keras_preprocessing.image.ImageDataGenerator(rescale=1 / 255)
picture = keras_preprocessing.image.load_img("a.png")  #~ KM407
