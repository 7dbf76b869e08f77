import os
from os.path import sep

import keras

BASE = "output"
MODEL_PATH = os.path.sep.join([BASE, "siamese_model.keras"])

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
os.makedirs(os.path.dirname(MODEL_PATH) or ".", exist_ok=True)
model.save(MODEL_PATH)
model.save(os.sep.join((BASE, "siamese.keras")))
os.makedirs(os.path.dirname(BASE + os.sep + "siamese") or ".", exist_ok=True)
model.save(BASE + os.sep + "siamese.keras")
model.save_weights(sep.join([BASE, "weights.weights.h5"]))
model.save(os.path.sep.join([BASE, "model.keras"]))
model.save(os.path.sep.join([BASE, input()]))
model.save_weights(os.path.sep.join([BASE, "model.weights.h5"]))
