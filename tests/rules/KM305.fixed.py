import os
from pathlib import Path

import keras
import tensorflow as tf
from keras.models import load_model

FOLDER = os.environ["FOLDER"]
NAME = os.environ["NAME"]
PATHS = {"model": "saved/model"}

load_model("folder")
load_model("folder/")
load_model("model.pb")
load_model(filepath="model.model")
keras.models.load_model("folder", compile=False)
keras.saving.load_model("folder", custom_objects={})
tf.keras.models.load_model(os.path.join(FOLDER, "model"))
load_model(Path(FOLDER) / "model")
load_model(f"{FOLDER}/model")
load_model("%s/model" % FOLDER)
load_model(FOLDER + "/model")
load_model(PATHS["model"])


def load(path="default_model"):
    return load_model(path)


# Saved in this file: both ends get the new name.
model = keras.Sequential([keras.layers.Dense(1)])
os.makedirs(FOLDER or ".", exist_ok=True)
model.save(os.path.join(FOLDER, "pair.keras"))
model = load_model(os.path.join(FOLDER, "pair.keras"))

# Read by Keras 3, or not known.
load_model("model.keras")
load_model("hf://user/model")
load_model(NAME)
load_model(f"{FOLDER}.keras")
load_model(Path(FOLDER) / "model.keras", compile=False)
load_model(str(FOLDER) + ".h5", compile=False)
tf.saved_model.load("folder")
keras.layers.TFSMLayer("folder", call_endpoint="serving_default")
try:
    load_model("guarded")
except ValueError:
    keras.layers.TFSMLayer("guarded")


def load_other(load_model):
    return load_model("folder")
