# The same function through two imports that both move.
from keras.layers import Dense
from keras.utils.np_utils import to_categorical  #~ KM402
from keras.utils import np_utils  #~ KM402

targets = to_categorical([1]), np_utils.to_categorical([0])  #~ KM402
layer = Dense(2)
