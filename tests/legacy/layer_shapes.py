"""Keras 2.2: reading shapes and layers of a model."""
from keras.layers import BatchNormalization, Conv2D, GlobalAveragePooling2D, Input
from keras.models import Model

inputs = Input(shape=(8, 8, 3))
x = Conv2D(4, (3, 3), padding="same", name="conv")(inputs)
x = BatchNormalization(name="norm")(x)
outputs = GlobalAveragePooling2D()(x)
model = Model(inputs, outputs)
for layer in model.layers[1:]:
    print(layer.__class__.__name__, layer.output_shape)
print("conv input", model.get_layer("conv").input_shape)
print("middle", Model(model.input, model.get_layer("norm").output).output_shape)
