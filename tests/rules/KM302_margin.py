"""Models that the margin of a file makes, several of them, with layers that functions make."""

from tensorflow.keras import Input, Model, layers
from tensorflow.keras.models import load_model


class Scale(layers.Layer):
    def __init__(self, factor=1e-5):  #~ KM302
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor


class Other(layers.Layer):
    def __init__(self, factor=1e-5):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor


def inner(x):
    return Scale()(x)


def block(x):
    return layers.add([x, inner(x)])


def judge(x):
    return Other()(x)


image = Input((8, 8, 3))
generator = Model(image, block(layers.Conv2D(3, 7, padding="same")(image)))
critic = Model(image, judge(image))
combined = Model(image, critic(generator(image)))
generator.save("generator.h5")
again = load_model("generator.h5", {"Scale": Scale})
