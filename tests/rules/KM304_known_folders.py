import json
import os

from tensorflow import keras


class Labeler:
    def save(self, folder):
        with open(os.path.join(folder, "labels.json"), "w") as file:
            json.dump(self.labels, file)
        self.model.save(os.path.join(folder))  #~ KM304

    def load(self, folder):
        with open(os.path.join(folder, "labels.json")) as file:
            self.labels = json.load(file)
        self.model = keras.models.load_model(folder)  #~ KM305


def keep(model, target):
    os.makedirs(target, exist_ok=True)
    keras.models.save_model(model, target)  #~ KM304


# Where it may be a file as well.
def load_either(path):
    if path.endswith(".h5"):
        return keras.models.load_model(path)
    with open(os.path.join(path, "labels.json")) as file:
        return json.load(file)


def load_any(path):
    if os.path.isdir(path):
        print(os.listdir(path))
        return keras.models.load_model(os.path.join(path, "model.keras"))
    return keras.models.load_model(path)


def load_first(path):
    try:
        return keras.models.load_model(path)
    except ValueError:
        return keras.models.load_model(os.path.join(path, "model.keras"))


def load_chosen(path):
    other = os.path.join(path, "model.keras") if os.path.isdir(path) else path
    print(other)
    return keras.models.load_model(path)


def load_renamed(path):
    print(os.path.join(path, "labels.json"))
    path = input()
    return keras.models.load_model(path)


def load_unknown(path):
    print(os.path.join("models", path))
    return keras.models.load_model(path)


def load_inside(path):
    return keras.models.load_model(os.path.join(path, input()))
