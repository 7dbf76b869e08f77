from tensorflow import placeholder, Session  #~ KM801 KM802
from tensorflow.compat.v1 import placeholder as holder
from keras import backend as K
from keras.models import Model

x = placeholder("float32", (None, 3))  #~ KM802
y = holder("float32", (None, 3))
