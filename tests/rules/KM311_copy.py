# The pickle is read again by the same program.
import pickle

import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
other = pickle.loads(pickle.dumps(model))
