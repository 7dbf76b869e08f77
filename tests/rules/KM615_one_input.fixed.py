import keras
from keras.applications import ResNet50

inputs = keras.Input((32, 32, 3))
base = ResNet50(weights=None, include_top=False, input_tensor=inputs)
skip = base.inputs[0]
first = keras.applications.VGG16(weights=None).layers[0]
own = keras.Model(inputs, keras.layers.Dense(1)(inputs))
start = own.inputs[0]
other = keras.Input((32, 32, 3))
both = keras.Model([inputs, other], keras.layers.Add()([inputs, other]))
two = both.get_layer("input_4").output
conv = base.get_layer("conv1_relu").output
