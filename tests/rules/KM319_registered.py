from tensorflow.keras import layers
from tensorflow.keras.utils import CustomObjectScope


class Mine(layers.Layer):
    pass


def read(class_name, settings):
    with CustomObjectScope({"Mine": Mine}):
        return layers.deserialize({"class_name": class_name, "config": settings})


def dense(settings):
    return layers.deserialize({"class_name": "Dense", "config": settings})  #~ KM319
