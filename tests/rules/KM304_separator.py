import os
from os.path import sep

import keras

BASE = "output"
MODEL_PATH = os.path.sep.join([BASE, "siamese_model"])

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.save(MODEL_PATH)  #~ KM304
model.save(os.sep.join((BASE, "siamese")))  #~ KM304
model.save(BASE + os.sep + "siamese")  #~ KM304
model.save_weights(sep.join([BASE, "weights.h5"]))  #~ KM303
model.save(os.path.sep.join([BASE, "model.keras"]))
model.save(os.path.sep.join([BASE, input()]))
model.save_weights(os.path.sep.join([BASE, "model.weights.h5"]))
