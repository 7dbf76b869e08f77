import keras
from keras.applications import ResNet50

inputs = keras.Input((32, 32, 3))
base = ResNet50(weights=None, include_top=False, input_tensor=inputs)
skip = base.get_layer("input_1").output  #~ KM615
first = keras.applications.VGG16(weights=None).get_layer("input_2")  #~ KM615
own = keras.Model(inputs, keras.layers.Dense(1)(inputs))
start = own.get_layer(name="input_3").output  #~ KM615
other = keras.Input((32, 32, 3))
both = keras.Model([inputs, other], keras.layers.Add()([inputs, other]))
two = both.get_layer("input_4").output  #~ KM615
conv = base.get_layer("conv1_relu").output
