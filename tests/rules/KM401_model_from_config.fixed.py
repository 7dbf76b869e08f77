import keras
from keras.models import Sequential


def clone(model, custom_objects=None):
    config = {"class_name": model.__class__.__name__, "config": model.get_config()}
    return (Sequential if config["class_name"] == "Sequential" else keras.Model).from_config(config["config"], custom_objects), Sequential
