from keras.layers.core import *  #~ KM402
from helpers import *

print(K.sum(np.zeros(3)), Dense(3))  #~ KM402
