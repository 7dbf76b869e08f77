"""Outputs of a model that is cut short; names of one's own in subclassed models and other objects."""
import keras
from keras.applications import VGG19
from keras.models import Model, Sequential, load_model

vgg = VGG19(weights="imagenet")
vgg.outputs = [vgg.layers[9].output]  #~ KM716
features = vgg(image)

model = Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
model.outputs = [model.layers[-2].output]  #~ KM716
model.outputs = [*others]  #~ KM716

loaded = load_model("model.keras")
loaded.outputs = loaded.layers[-2].output  #~ KM716
loaded.inputs = [loaded.layers[1].input]  #~ KM716
last = loaded.outputs = [loaded.layers[-2].output]  #~ KM716

functional = Model(a, b)
functional.outputs, rest = functional.outputs[:1], functional.outputs[1:]  #~ KM716


class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.outputs = []
        self.inputs = []
        self.base = Sequential()

    def cut(self):
        self.base.outputs = []  #~ KM716


own = Own()
own.outputs = [1]
node.inputs = [other]
tf_model.outputs = [tf_model.inputs]

short = Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
short.layers.pop()  #~ KM716
vgg_again = VGG19()
vgg_again.layers.pop()  #~ KM716
vgg_again.layers.pop(0)  #~ KM716
vgg_again.layers.pop(-1)  #~ KM716
vgg_again.layers.insert(0, keras.layers.Dense(3))  #~ KM716
last = short.layers.pop()
short.pop()
own.layers.pop()  #~ KM716
network.layers.pop()
short.layers[0].names.pop()
