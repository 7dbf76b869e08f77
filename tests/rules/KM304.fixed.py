import os
from pathlib import Path

import keras
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from PIL import Image
from tensorflow.keras.models import load_model, save_model

FOLDER = os.environ["FOLDER"]
NAME = os.environ["NAME"]

model = keras.Sequential([keras.layers.Dense(2)])

# Folders and unknown endings.
model.save("first.keras")
os.makedirs("models/second", exist_ok=True)
model.save("models/second.keras")
model.save("third.keras")
model.save("fourth.keras")
model.save("fifth.keras")
model.save("model_v1.0.keras")
model.save(filepath="named.keras")
save_model(model, "function.keras")
tf.keras.models.save_model(model, filepath="keyword.keras")
keras.saving.save_model(model, "saving.keras")

# Every way to make a name.
os.makedirs(FOLDER or ".", exist_ok=True)
model.save(os.path.join(FOLDER, "joined.keras"))
os.makedirs(os.path.dirname(f"{FOLDER}/formatted") or ".", exist_ok=True)
model.save(f"{FOLDER}/formatted.keras")
os.makedirs(os.path.dirname(Path(FOLDER) / "divided") or ".", exist_ok=True)
model.save(Path(FOLDER) / "divided.keras")
os.makedirs(os.path.dirname("%s/percent" % FOLDER) or ".", exist_ok=True)
model.save("%s/percent.keras" % FOLDER)
os.makedirs(os.path.dirname("{}/braces".format(FOLDER)) or ".", exist_ok=True)
model.save("{}/braces.keras".format(FOLDER))
os.makedirs(os.path.dirname(FOLDER + "/added") or ".", exist_ok=True)
model.save(FOLDER + "/added.keras")

# Formats and arguments.
model.save("tf_format.keras")
model.save(FOLDER, save_format="tf")
model.save("matching.h5")
model.save("matching.keras")
model.save("other.h5")
model.save(FOLDER, save_format="h5")
model.save("no_ending.h5")
model.save("traces.keras")
model.save("signatures.keras", include_optimizer=False)
model.save(FOLDER, options=tf.saved_model.SaveOptions())


def keep(model, discriminator, path):
    discriminator.save("discriminator.keras")
    model.save(path)


class Agent:
    def __init__(self):
        self.critic = keras.Sequential()

    def save(self, path):
        self.critic.save(path)
        self.critic.save("critic.keras")


# Readers of the same name are renamed, too.
model.save("pair.keras")
again = load_model("pair.keras")

# A SavedModel that other tools read stays one.
model.export("serving")
served = tf.saved_model.load("serving")
model.export("mobile")
converter = tf.lite.TFLiteConverter.from_saved_model("mobile")

# Right on Keras 3, or not known.
model.save("right.keras")
model.save("right.h5")
model.save("right.hdf5")
model.save(f"{FOLDER}.keras")
model.save(Path(FOLDER) / "right.keras", overwrite=True)
model.save("right.h5", include_optimizer=False)
model.save(NAME)
model.save(f"{FOLDER}.{input()}")
model.export("exported")
tf.saved_model.save(model, "saved")
Agent().save("own method.keras")

# Not models.
image = Image.open("image.png")
image.save("image")
figure = plt.figure()
figure.save("figure")
np.save("array", np.zeros(3))
checkpoint = tf.train.Checkpoint(model=model)
checkpoint.save("checkpoint")
tokenizer = tf.keras.preprocessing.text.Tokenizer()
tokenizer.save("tokenizer")


class Form:
    def save(self, commit):
        return commit


form_model = Form()
form_model.save("form")
from mlflow.models import Model as Packed


def package(model, path, mlflow_model=None):
    if mlflow_model is None:
        mlflow_model = Packed()
    mlflow_model.save(path + "/MLmodel")
    os.makedirs(os.path.dirname(path + "/model") or ".", exist_ok=True)
    model.save(path + "/model.keras")
