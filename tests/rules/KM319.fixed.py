import json

import keras
from keras import layers
from keras.layers import Dense, Layer, RNN, TimeDistributed, Wrapper
from keras.layers import deserialize as deserialize_layer

layer = Dense(32)
config = layer.get_config()
again = layer.__class__.from_config(config)
same = keras.layers.deserialize({"module": "keras.layers", "class_name": "Dense", "config": {"units": 3}})
typed = layer.__class__.from_config(config)
custom = deserialize_layer({"class_name": layer.__class__.__name__, "config": config}, custom_objects={"Mine": object})


def copy(class_name, settings):
    description = {"class_name": class_name, "config": settings}
    return layers.deserialize(description)


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
        config["layer"] = layers.serialize(self.layer)
        return config


class Steps(RNN):
    def get_config(self):
        config = {
            "units": 2,
            "cell": layers.serialize(self.cell),
        }
        return {**super().get_config(), **config}


class Holder(Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def get_config(self):
        inner = layers.serialize(self.inner)
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
