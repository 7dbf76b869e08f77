import keras_applications  #~ KM407
import keras_preprocessing.image  #~ KM407
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
