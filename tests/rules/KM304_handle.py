"""Keras 2 wrote into an open file, and read from one."""

import io

import h5py
import tensorflow as tf
from tensorflow.keras.models import load_model, save_model


class Estimator:
    def __init__(self, model: tf.keras.Model):
        self.model = model

    def __getstate__(self):
        buffer = io.BytesIO()
        with h5py.File(buffer, mode="w") as file:
            save_model(self.model, file, overwrite=True, save_format="h5")  #~ KM304
        return buffer

    def __setstate__(self, buffer):
        with h5py.File(buffer, mode="r") as file:
            self.model = load_model(file, compile=False)  #~ KM305

    def write(self, path):
        opened = h5py.File(path, "w")
        self.model.save(opened)  #~ KM304
        with open(path) as file:
            self.model.save(file.name)
        load_model(opened.filename, compile=False)
        with h5py.File(path, "r") as path:
            print(path.attrs["keras_version"])
