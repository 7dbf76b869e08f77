import keras
from keras import layers

image = keras.Input((8, 8, 3))
model = keras.Model(image, layers.Dense(2)(layers.Flatten()(image)))
base = keras.applications.VGG16(weights=None)
stack = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
other = keras.Input((8, 8, 3))

x = model.layers[0](other)
for layer in base.layers[1:]:
    x = layer(x)


def again(tensor):
    for layer in model.layers[1:]:
        layer.trainable = False
        tensor = layer(tensor)
    return tensor


# Layers that are no input layers, and loops that look what they have.
y = model.layers[1](other)
for layer in model.layers[1:]:
    y = layer(y)
for layer in stack.layers:
    y = layer(y)
for layer in base.layers:
    if isinstance(layer, layers.InputLayer):
        continue
    y = layer(y)
for layer in base.layers:
    layer.trainable = False
for layer in base.layers:
    if layer.trainable:
        y = layer(y)


def unknown(model, tensor):
    for layer in model.layers:
        tensor = layer(tensor)
    return model.layers[0](tensor)
