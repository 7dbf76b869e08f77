"""The names that TensorFlow 1.15 to 2.1 had for itself inside, as editors imported them."""

from tensorflow.keras.layers import Dense
from tensorflow_core.python.client import device_lib
from tensorflow.keras import regularizers
from tensorflow.keras.layers import LSTM, Embedding as Words
from tensorflow.keras.layers import Flatten
from tensorflow.keras import utils as np_utils
from tensorflow.keras import Sequential

model = Sequential([Words(10, 4), LSTM(4), Flatten(), Dense(2, kernel_regularizer=regularizers.l2(l2=0.1))])
labels = np_utils.to_categorical([0, 1])
print(device_lib.list_local_devices())
