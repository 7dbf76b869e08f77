"""Keras 2.0: the architecture in JSON, the weights in a file."""
import os
import tempfile

import numpy as np
from keras.layers import Dense
from keras.models import Sequential, model_from_json

os.chdir(tempfile.mkdtemp())
model = Sequential([Dense(2, input_shape=(3,), kernel_initializer="ones")])
with open("model.json", "w") as stream:
    stream.write(model.to_json())
model.save_weights("model_weights.h5")
again = model_from_json(open("model.json").read())
again.load_weights("model_weights.h5")
print("prediction", again.predict(np.ones((1, 3)), verbose=0).tolist())
