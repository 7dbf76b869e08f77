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
model.save("first")  #~ KM304
model.save("models/second/")  #~ KM304
model.save("third.pb")  #~ KM304
model.save("fourth.model")  #~ KM304
model.save("fifth.ckpt")  #~ KM304
model.save("model_v1.0")  #~ KM304
model.save(filepath="named")  #~ KM304
save_model(model, "function")  #~ KM304
tf.keras.models.save_model(model, filepath="keyword")  #~ KM304
keras.saving.save_model(model, "saving")  #~ KM304

# Every way to make a name.
model.save(os.path.join(FOLDER, "joined"))  #~ KM304
model.save(f"{FOLDER}/formatted")  #~ KM304
model.save(Path(FOLDER) / "divided")  #~ KM304
model.save("%s/percent" % FOLDER)  #~ KM304
model.save("{}/braces".format(FOLDER))  #~ KM304
model.save(FOLDER + "/added")  #~ KM304

# Formats and arguments.
model.save("tf_format", save_format="tf")  #~ KM304
model.save(FOLDER, save_format="tf")  #~ KM304
model.save("matching.h5", save_format="h5")  #~ KM304
model.save("matching.keras", save_format="keras")  #~ KM304
model.save("other.h5", save_format="tf")  #~ KM304
model.save(FOLDER, save_format="h5")  #~ KM304
model.save("no_ending", save_format="h5")  #~ KM304
model.save("traces.keras", save_traces=False)  #~ KM304
model.save("signatures", signatures=None, include_optimizer=False)  #~ KM304
model.save(FOLDER, options=tf.saved_model.SaveOptions())  #~ KM304


def keep(model, discriminator, path):
    discriminator.save("discriminator")  #~ KM304
    model.save(path)


class Agent:
    def __init__(self):
        self.critic = keras.Sequential()

    def save(self, path):
        self.critic.save(path)  #~ KM304
        self.critic.save("critic")  #~ KM304


# Readers of the same name are renamed, too.
model.save("pair")  #~ KM304
again = load_model("pair")  #~ KM305

# A SavedModel that other tools read stays one.
model.save("serving")  #~ KM304
served = tf.saved_model.load("serving")
model.save("mobile")  #~ KM304
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
Agent().save("own method")

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
    model.save(path + "/model")  #~ KM304
