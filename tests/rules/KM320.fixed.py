import json

from tensorflow.keras.models import load_model

model = load_model("model.h5")
steps = model.get_config()["layers"][0]["config"]["batch_shape"][1]
config = model.get_config()
shape = config["layers"][0]["config"]["batch_shape"]
first = config["layers"][0]
size = first["config"]["batch_shape"][1:]
read = json.loads(model.to_json())
again = read["config"]["layers"][0]["config"]["batch_shape"]
own = model.layers[0].get_config()["batch_input_shape"]
maybe = model.layers[0].get_config().get("batch_input_shape")
for layer in config["layers"]:
    print(layer["config"]["batch_input_shape"])
for index, layer in enumerate(model.get_config()["layers"]):
    print(index, layer["inbound_nodes"][0][0][0])

# Keras 3 still takes the old key, and these have the same names.
config["layers"][0]["config"]["batch_input_shape"] = (None, 8, 8, 3)
units = model.get_config()["layers"][1]["config"]["units"]
nodes = config["layers"][1]["inbound_nodes"]
count = len(config["layers"][1]["inbound_nodes"][0])

# What a file holds was written by whichever Keras.
stored = json.load(open("model.json", encoding="utf-8"))
old = stored["config"]["layers"][0]["config"]["batch_input_shape"]


def shape_of(settings):
    return settings["batch_input_shape"]


def inner(model):
    settings = model.get_config()
    node = settings["layers"][1]["inbound_nodes"][0]["args"][0]["config"]["keras_history"]
    return node, settings["layers"][2]["inbound_nodes"][0]["kwargs"]
