"""Keras 2.2: checkpoints of weights, and loading them again."""
import os
import tempfile

import numpy as np
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential

folder = tempfile.mkdtemp()
path = os.path.join(folder, "weights.{epoch:02d}.hdf5")
model = Sequential([Dense(1, input_shape=(2,), kernel_initializer="ones")])
model.compile(optimizer="sgd", loss="mse")
checkpoint = ModelCheckpoint(path, monitor="loss", save_weights_only=True, period=1)
model.fit(np.ones((4, 2)), np.ones((4, 1)), epochs=2, verbose=0, callbacks=[checkpoint])
print("files", len(os.listdir(folder)))
