"""Checkpoints, and weights that are loaded by name."""
import os

from keras.callbacks import ModelCheckpoint

FOLDER = "checkpoints"
saved = ModelCheckpoint(os.path.join(FOLDER, "{epoch:03d}-{loss:.3f}.weights.h5"), save_weights_only=True)
model.load_weights(os.path.join(FOLDER, "015-0.454.h5"), by_name=True)

best = ModelCheckpoint("best.h5", save_weights_only=True)
model.load_weights("best.h5", by_name=True)
