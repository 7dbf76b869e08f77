#~ config: {target: "3.5"}
import keras
import numpy as np

x = keras.Input((2,))
model = keras.Model([x], keras.layers.Dense(1)(x))
again = model(np.zeros((1, 2)))
