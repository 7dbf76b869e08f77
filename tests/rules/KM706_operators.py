import math

import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import Dense, Input, Lambda, Layer

SCALE = 1.0 / np.sqrt(8.0)
WIDTH = 4
SHIFT = np.array([1.0, 2.0, 3.0], dtype="float32")

inputs = Input((3,))
x = Dense(3)(inputs)
x = np.sqrt(2.0) * x  #~ KM706
x = SCALE * x  #~ KM706
x = -np.log(2.0) + x  #~ KM706
x = SHIFT - x  #~ KM706
x = np.float32(WIDTH) * inputs  #~ KM706
x = x * np.sqrt(2.0)
x = x * SCALE + SHIFT
x = 2 * np.pi * x
x = math.sqrt(2.0) * x
x = float(np.sqrt(2.0)) * x
x = 2.0 * x
x = Lambda(lambda value: np.sqrt(2.0) * value)(x)

mask = x == 0  #~ KM706
other = inputs != x
mask = x > 0
same = [t is inputs for t in (x, inputs)]
if x == inputs:
    print("the same tensor")
print(x is None, x.name == "dense", x.shape[1] == 3, inputs == None)
found = [t for t in (x, inputs) if t == inputs]
model = keras.Model(inputs, x)
print(model.name == "model", np.sqrt(2.0) * model.predict(np.ones((1, 3))))


class Scaled(Layer):
    def call(self, value):
        same = value == 0
        return np.sqrt(2.0) * value, same
