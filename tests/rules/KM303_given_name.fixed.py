import os
import sys

import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
folder = "weights"
if len(sys.argv) > 1:
    path = os.path.join(folder, sys.argv[1])
    model.load_weights(path)
else:
    name = model.name + ".weights.h5"
    path = os.path.join(folder, name)
    model.save_weights(path)
