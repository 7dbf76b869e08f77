import os

from tensorflow import keras

densenet = keras.applications.DenseNet121(include_top=False)
first = densenet.get_layer("conv1/relu").output  #~ KM313
last = densenet.get_layer("relu").output
mobile = keras.applications.MobileNetV3Small(include_top=False)
inner = mobile.get_layer(name="expanded_conv/project/BatchNorm").output  #~ KM313
head = mobile.get_layer("Conv_1/BatchNorm")  #~ KM313

model = keras.Sequential([keras.layers.Dense(2, name="head/dense")])  #~ KM313
dense = model.get_layer("head/dense")  #~ KM313


def block(model, number):
    return model.get_layer(f"block{number}/conv")  #~ KM313


print(os.path.join("conv1/relu"), model.get_layer("conv1_relu"), model.get_layer(index=1))
