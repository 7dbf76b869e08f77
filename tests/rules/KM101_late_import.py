import keras
import numpy as np

draw = keras.initializers.RandomNormal()  #~ KM101
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, kernel_initializer=draw)])
model.compile("sgd", "mse")
model.fit(np.ones((8, 4)), np.ones((8, 2)))

import json

print(json.dumps(keras.initializers.RandomUniform().get_config()))  #~ KM101
