import os
from functools import partial
from pathlib import Path

import keras
import lightning
import tensorflow as tf
import wandb.integration.keras as integration
from keras.callbacks import ModelCheckpoint
from wandb.keras import WandbMetricsLogger, WandbModelCheckpoint

FOLDER = os.environ["FOLDER"]
ONLY = True
CONFIG = {"filepath": "config.hdf5", "save_best_only": True}

# Weights.
ModelCheckpoint("weights.h5", save_weights_only=True)  #~ KM307
ModelCheckpoint("weights.hdf5", save_weights_only=True)  #~ KM307
ModelCheckpoint("weights", save_weights_only=ONLY)  #~ KM307
ModelCheckpoint("weights.ckpt", save_weights_only=True)  #~ KM307
ModelCheckpoint(filepath="w-{epoch:02d}-{val_loss:.2f}.hdf5", save_weights_only=True)  #~ KM307
ModelCheckpoint("position.h5", "val_loss", 0, True, True)  #~ KM307

# Whole models.
ModelCheckpoint("model.hdf5")  #~ KM307
ModelCheckpoint("model-{epoch:02d}-{val_loss:.2f}.hdf5", monitor="val_loss", save_best_only=True)  #~ KM307
ModelCheckpoint("model")  #~ KM307
ModelCheckpoint("model-{epoch:02d}-{val_loss:.2f}")  #~ KM307
tf.keras.callbacks.ModelCheckpoint(os.path.join(FOLDER, "model.ckpt"))  #~ KM307
keras.callbacks.ModelCheckpoint(FOLDER + "/model.{epoch:02d}.hdf5", save_weights_only=False)  #~ KM307
ModelCheckpoint(Path(FOLDER) / "model")  #~ KM307
ModelCheckpoint(**CONFIG)  #~ KM307
partial(ModelCheckpoint, "partial.hdf5")  #~ KM307


class Checkpoint(ModelCheckpoint):
    def __init__(self, path="sub.hdf5"):
        super().__init__(path, save_best_only=True)  #~ KM307


def checkpoint(**options):
    return ModelCheckpoint("options.hdf5", **options)  #~ KM307


# The reader follows.
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
best = "best.hdf5"
callbacks = [ModelCheckpoint(best, save_best_only=True)]  #~ KM307
model.load_weights(best)
callbacks = [ModelCheckpoint("whole.hdf5")]  #~ KM307
model = keras.models.load_model("whole.hdf5", compile=False)
callbacks = [ModelCheckpoint("only.hdf5", save_weights_only=True)]  #~ KM307
model.load_weights("only.hdf5")

# Right on Keras 3.8 and later, or not known.
ModelCheckpoint("model.keras")
ModelCheckpoint("model.h5")
ModelCheckpoint("model-{epoch:02d}.keras", save_best_only=True)
ModelCheckpoint("weights.weights.h5", save_weights_only=True)
ModelCheckpoint("w-{epoch:02d}.weights.h5", save_weights_only=True)
ModelCheckpoint("model.weights.h5")
ModelCheckpoint(FOLDER)
ModelCheckpoint(f"{FOLDER}.{input()}")

# A checkpoint of another package, which hands its arguments on.
WandbModelCheckpoint("runs/{epoch:02d}")  #~ KM307
integration.WandbModelCheckpoint(filepath="model.hdf5", monitor="val_loss")  #~ KM307
WandbModelCheckpoint("w-{epoch:02d}.h5", save_weights_only=True)  #~ KM307
WandbModelCheckpoint("runs/{epoch:02d}.keras")
WandbMetricsLogger("epoch")
lightning.ModelCheckpoint("other/{epoch:02d}")
