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
CONFIG = {"filepath": "config.keras", "save_best_only": True}

# Weights.
ModelCheckpoint("weights.weights.h5", save_weights_only=True)
ModelCheckpoint("weights.weights.h5", save_weights_only=True)
ModelCheckpoint("weights.weights.h5", save_weights_only=ONLY)
ModelCheckpoint("weights.weights.h5", save_weights_only=True)
ModelCheckpoint(filepath="w-{epoch:02d}-{val_loss:.2f}.weights.h5", save_weights_only=True)
ModelCheckpoint("position.weights.h5", "val_loss", 0, True, True)

# Whole models.
ModelCheckpoint("model.keras")
ModelCheckpoint("model-{epoch:02d}-{val_loss:.2f}.keras", monitor="val_loss", save_best_only=True)
ModelCheckpoint("model.keras")
ModelCheckpoint("model-{epoch:02d}-{val_loss:.2f}.keras")
tf.keras.callbacks.ModelCheckpoint(os.path.join(FOLDER, "model.keras"))
keras.callbacks.ModelCheckpoint(FOLDER + "/model.{epoch:02d}.keras", save_weights_only=False)
ModelCheckpoint(Path(FOLDER) / "model.keras")
ModelCheckpoint(**CONFIG)
partial(ModelCheckpoint, "partial.keras")


class Checkpoint(ModelCheckpoint):
    def __init__(self, path="sub.keras"):
        super().__init__(path, save_best_only=True)


def checkpoint(**options):
    return ModelCheckpoint("options.hdf5", **options)


# The reader follows.
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
best = "best.keras"
callbacks = [ModelCheckpoint(best, save_best_only=True)]
model.load_weights(best)
callbacks = [ModelCheckpoint("whole.keras")]
model = keras.models.load_model("whole.keras", compile=False)
callbacks = [ModelCheckpoint("only.weights.h5", save_weights_only=True)]
model.load_weights("only.weights.h5")

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
WandbModelCheckpoint("runs/{epoch:02d}.keras")
integration.WandbModelCheckpoint(filepath="model.keras", monitor="val_loss")
WandbModelCheckpoint("w-{epoch:02d}.weights.h5", save_weights_only=True)
WandbModelCheckpoint("runs/{epoch:02d}.keras")
WandbMetricsLogger("epoch")
lightning.ModelCheckpoint("other/{epoch:02d}")
