"""Keras 2.2: K.function to read activations."""
import numpy as np
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, input_shape=(2,), kernel_initializer="ones", name="first"), Dense(1, kernel_initializer="ones")])
get_activations = K.function([model.layers[0].input], [model.layers[0].output])
print("activations", np.array(get_activations([np.ones((1, 2))])[0]).tolist())
