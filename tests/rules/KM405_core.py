"""The names that TensorFlow 1.15 to 2.1 had for itself inside, as editors imported them."""

from tensorflow.python.keras.api._v2.keras.layers import Dense  #~ KM405
from tensorflow_core.python.client import device_lib
from tensorflow_core.python.keras import regularizers  #~ KM405
from tensorflow_core.python.keras.api._v2.keras.layers import LSTM, Embedding as Words  #~ KM405 KM405
from tensorflow_core.python.keras.layers.core import Flatten  #~ KM405
from tensorflow_core.python.keras.utils import np_utils  #~ KM405
from tensorflow_core.keras.models import Sequential  #~ KM405

model = Sequential([Words(10, 4), LSTM(4), Flatten(), Dense(2, kernel_regularizer=regularizers.l2(l=0.1))])  #~ KM502
labels = np_utils.to_categorical([0, 1])
print(device_lib.list_local_devices())
