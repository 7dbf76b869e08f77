import json

import keras
from tensorflow.keras.models import model_from_json

with open("model.json") as file:
    text = file.read()
model = model_from_json(text)  #~ KM312
model = keras.models.model_from_json(open("model.json").read())  #~ KM312
model = keras.models.model_from_json(json_string=text)  #~ KM312


def load(path, custom_objects=None):
    with open(path) as file:
        return model_from_json(file.read(), custom_objects)  #~ KM312


def rebuild(config):
    return model_from_json(json.dumps(config))


keras.Sequential.from_config({"name": "model", "layers": []})


def worker(description):
    return model_from_json(description)
