"""Names given to what a parameter stands for, which is a class of layers unless the caller gives another."""
import keras
from tensorflow.keras.layers import BatchNormalization, LayerNormalization


class Mine(keras.layers.Layer):
    def call(self, x):
        return x


class Block(keras.layers.Layer):
    def __init__(self, norm=LayerNormalization, kind=Mine, prefix="", opened=open, given=None):
        super().__init__()
        self.norm = norm(epsilon=1e-5, name=f"{prefix}/norm")  #~ KM313
        self.mine = kind(name=prefix + "/mine")  #~ KM313
        self.file = opened("notes", name="a/b")
        self.given = given(name="a/b")

    def call(self, x):
        return self.norm(self.mine(x))


def block(x, prefix, norm=BatchNormalization, *, last=keras.layers.Dense, text=None):
    x = norm(name=f"{prefix}/norm")(x)  #~ KM313
    norm = text
    norm(name="a/b")
    return last(4, name=prefix + "/last")(x)  #~ KM313
