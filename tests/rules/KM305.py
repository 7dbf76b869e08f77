import os
from pathlib import Path

import keras
import tensorflow as tf
from keras.models import load_model

FOLDER = os.environ["FOLDER"]
NAME = os.environ["NAME"]
PATHS = {"model": "saved/model"}

load_model("folder")  #~ KM305
load_model("folder/")  #~ KM305
load_model("model.pb")  #~ KM305
load_model(filepath="model.model")  #~ KM305
keras.models.load_model("folder", compile=False)  #~ KM305
keras.saving.load_model("folder", custom_objects={})  #~ KM305
tf.keras.models.load_model(os.path.join(FOLDER, "model"))  #~ KM305
load_model(Path(FOLDER) / "model")  #~ KM305
load_model(f"{FOLDER}/model")  #~ KM305
load_model("%s/model" % FOLDER)  #~ KM305
load_model(FOLDER + "/model")  #~ KM305
load_model(PATHS["model"])  #~ KM305


def load(path="default_model"):
    return load_model(path)  #~ KM305


# Saved in this file: both ends get the new name.
model = keras.Sequential([keras.layers.Dense(1)])
model.save(os.path.join(FOLDER, "pair"))  #~ KM304
model = load_model(os.path.join(FOLDER, "pair"))  #~ KM305

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
