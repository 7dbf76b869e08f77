"""Outputs of a model that is cut short; names of one's own in subclassed models and other objects."""
import keras
from keras.applications import VGG19
from keras.models import Model, Sequential, load_model

vgg = VGG19(weights="imagenet")
vgg = Model(vgg.inputs, vgg.layers[9].output)
features = vgg(image)

model = Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
model = Model(model.inputs, model.layers[-2].output)
model = Model(model.inputs, [*others])

loaded = load_model("model.keras")
loaded = Model(loaded.inputs, loaded.layers[-2].output)
loaded.inputs = [loaded.layers[1].input]
last = loaded.outputs = [loaded.layers[-2].output]

functional = Model(a, b)
functional.outputs, rest = functional.outputs[:1], functional.outputs[1:]


class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.outputs = []
        self.inputs = []
        self.base = Sequential()

    def cut(self):
        self.base.outputs = []


own = Own()
own.outputs = [1]
node.inputs = [other]
tf_model.outputs = [tf_model.inputs]

short = Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
short.layers.pop()
vgg_again = VGG19()
vgg_again.layers.pop()
vgg_again.layers.pop(0)
vgg_again.layers.pop(-1)
vgg_again.layers.insert(0, keras.layers.Dense(3))
last = short.layers.pop()
short.pop()
own.layers.pop()
network.layers.pop()
short.layers[0].names.pop()
