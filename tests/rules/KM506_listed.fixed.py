from tensorflow import keras

model = keras.models.load_model("model.h5")
# An input layer of Keras 2 has a list of shapes.
height, width = model.layers[0].output.shape[1:3]
depth = model.input_shape[-1]
first = model.layers[0]
print(first.output.shape[1])
# A shape of such a list, or the size of a batch: that is left to people.
print(model.layers[0].output_shape[0], model.layers[0].input_shape[0])
# So is an element of the shapes of some layer, which may have several inputs or outputs.
print(model.layers[2].input_shape[0][1], model.layers[3].output_shape[0][1])
print(model.layers[2].output.shape[0], model.layers[2].output.shape[1:], model.layers[0].output.shape[1:])


def unet(size):
    inputs = keras.Input((size, size, 1))
    return keras.Model(inputs, keras.layers.Conv2D(2, 3)(inputs))


print(unet(8).layers[1].output.shape)
built = unet(8)
print(built.layers[1].output.shape)
unet = keras.models.load_model("model.h5")
print(unet.layers[1].output.shape)
unet = open("shapes.txt")
print(unet.layers[1].output_shape)


def later():
    return unet.layers[1].output_shape
