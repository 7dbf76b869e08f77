import json

import keras
from keras import layers
from keras.layers import Dense, Layer, RNN, TimeDistributed, Wrapper
from keras.layers import deserialize as deserialize_layer

layer = Dense(32)
config = layer.get_config()
again = layers.deserialize({"class_name": layer.__class__.__name__, "config": config})  #~ KM319
same = keras.layers.deserialize({"class_name": "Dense", "config": {"units": 3}})  #~ KM319
typed = deserialize_layer({"class_name": type(layer).__name__, "config": config})  #~ KM319
custom = deserialize_layer({"class_name": layer.__class__.__name__, "config": config}, custom_objects={"Mine": object})  #~ KM319


def copy(class_name, settings):
    description = {"class_name": class_name, "config": settings}
    return layers.deserialize(description)  #~ KM319


# Keras 3 finds these.
written = layers.deserialize(layers.serialize(layer))
module = layers.deserialize({"module": "keras.layers", "class_name": "Dense", "config": config})
unread = layers.deserialize(json.loads("{}"))
mine = layers.deserialize({"class_name": "Mine", "config": {}}, custom_objects={"Mine": Layer})
part = layers.deserialize({**config, "class_name": "Dense"})
optimizer = keras.optimizers.deserialize({"class_name": "SGD", "config": {}})
initializer = keras.initializers.get({"class_name": "Zeros", "config": {}})


class Twice(Wrapper):
    def call(self, inputs):
        return self.layer(self.layer(inputs))

    def get_config(self):
        config = super().get_config()
        config["layer"] = {"class_name": self.layer.__class__.__name__, "config": self.layer.get_config()}  #~ KM319
        return config


class Steps(RNN):
    def get_config(self):
        config = {
            "units": 2,
            "cell": {"class_name": self.cell.__class__.__name__, "config": self.cell.get_config()},  #~ KM319
        }
        return {**super().get_config(), **config}


class Holder(Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def get_config(self):
        inner = {"class_name": self.inner.__class__.__name__, "config": self.inner.get_config()}  #~ KM319
        return {**super().get_config(), "inner": inner}

    @classmethod
    def from_config(cls, config):
        return cls(deserialize_layer(config.pop("inner")), **config)


# Who reads this one is not known, or finds the class without Keras.
class Plain(Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def get_config(self):
        return {**super().get_config(), "inner": {"class_name": self.inner.__class__.__name__, "config": self.inner.get_config()}}


class Other(TimeDistributed):
    def get_config(self):
        return {**super().get_config(), "about": {"class_name": self.layer.__class__.__name__, "config": self.layer.get_config()}}
