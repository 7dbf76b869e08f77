# Classes that make a name without slashes of what they are given, and classes that do not.
import keras
from keras import layers


def clean(name):
    return name.replace("/", "_") if name else name


class Named(keras.Model):
    def __init__(self, *args, name=None, **kwargs):
        name = clean(name)
        super().__init__(*args, name=name, **kwargs)


class Block(Named):
    def __init__(self, units, name=None):
        super().__init__(name=name)
        self.inside = layers.Dense(units, name=f"{name}/inside")  #~ KM313


class Twice(Named):
    def __init__(self, units, name=None):
        super().__init__(name=name)
        self.inside = layers.Dense(units, name="inside")


class Replacing(layers.Layer):
    def __init__(self, name=None):
        super().__init__(name=name.replace("/", "_"))


class First(Named):
    def __init__(self):
        super().__init__(name="stages/first")


class Plain(layers.Layer):
    def __init__(self, units=4, name=None, **kwargs):
        name = name or kwargs.pop("name", None)
        super().__init__(name=name)
        self.inside = Block(units, name=f"{name}_block")


class Default(layers.Layer):
    def __init__(self, name=None):
        if name is None:
            name = "default"
        super().__init__(name=name)


Named(name="a/model")
Twice(3, name="stages/0")
Block(3, name="stages/1")  #~ KM313
Replacing(name="stages/2")
First()
Plain(name="stages/3")  #~ KM313
Default(name="stages/4")  #~ KM313
layers.Dense(4, name="stages/5")  #~ KM313
