# The newest weights file, where this program writes weights.
import os

import glob
import keras

path = "training/cp-{epoch:04d}.weights.h5"
folder = os.path.dirname(path)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
callback = keras.callbacks.ModelCheckpoint(path, save_weights_only=True)
os.makedirs(os.path.dirname(path.format(epoch=0)) or ".", exist_ok=True)
model.save_weights(path.format(epoch=0))
latest = max(glob.glob(os.path.join(folder, "*.weights.h5")), key=os.path.getmtime, default=None)
model.load_weights(latest)
model.load_weights(max(glob.glob(os.path.join("training", "*.weights.h5")), key=os.path.getmtime, default=None))
