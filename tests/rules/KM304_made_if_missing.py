import os
from pathlib import Path

import tensorflow as tf
from tensorflow import keras


class Keeper:
    def __init__(self):
        self.model = keras.Sequential([keras.layers.Dense(1)])

    def keep(self, path):
        if not os.path.exists(path):
            os.makedirs(path)
        self.model.save(path)  #~ KM304

    def keep_slash(self, path):
        if not path.endswith("/"):
            path += "/"
        if not os.path.isdir(path):
            print("new", path)
            os.mkdir(path)
        self.model.save(path)  #~ KM304

    def keep_remote(self, path):
        if not tf.io.gfile.exists(path):
            tf.io.gfile.makedirs(path)
        self.model.save(path)  #~ KM304

    def keep_path(self, path: Path):
        path.mkdir(parents=True, exist_ok=True)
        self.model.save(path)  #~ KM304

    def keep_text(self, path):
        Path(path).mkdir(exist_ok=True)
        self.model.save(path)  #~ KM304

    def restore(self, path):
        if not os.path.exists(path):
            os.makedirs(path)
        self.model = keras.models.load_model(path)  #~ KM305

    # The folder around the file, another name, or not known to be a folder.
    def keep_inside(self, path):
        if not os.path.exists(os.path.dirname(path)):
            os.makedirs(os.path.dirname(path))
        self.model.save(path)

    def keep_file(self, path):
        if not os.path.exists(path):
            os.makedirs(path)
        self.model.save(os.path.join(path, "model.keras"))

    def keep_renamed(self, path):
        if not os.path.exists(path):
            os.makedirs(path)
        path = input()
        self.model.save(path)

    def keep_other(self, path, other):
        if not os.path.exists(path):
            os.makedirs(other)
        self.model.save(path)

    def keep_changed(self, path):
        if not os.path.exists(path):
            path = os.path.join("new", path)
            os.makedirs(path)
        self.model.save(path)

    def keep_sometimes(self, path, folder):
        if folder and not os.path.exists(path):
            os.makedirs(path)
        self.model.save(path)

    def keep_if_there(self, path):
        if os.path.exists(path):
            print(path)
        self.model.save(path)

    def keep_parent(self, path: Path):
        path.parent.mkdir(exist_ok=True)
        self.model.save(path)

    def keep_named(self, path, store):
        store.mkdir(path)
        self.model.save(path)

    def keep_weights(self, path):
        if not os.path.exists(path):
            os.makedirs(path)
        self.model.save_weights(path + "/model.weights.h5")
