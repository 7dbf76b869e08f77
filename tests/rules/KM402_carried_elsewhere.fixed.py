from keras.layers import *
from keras import layers
from helpers import *

print(K.sum(np.zeros(3)), layers.Dense(3))
