import os

from tensorflow import keras

densenet = keras.applications.DenseNet121(include_top=False)
first = densenet.get_layer("conv1_relu").output
last = densenet.get_layer("relu").output
mobile = keras.applications.MobileNetV3Small(include_top=False)
inner = mobile.get_layer(name="expanded_conv_project_BatchNorm").output
head = mobile.get_layer("conv_1_bn")

model = keras.Sequential([keras.layers.Dense(2, name="head_dense")])
dense = model.get_layer("head_dense")


def block(model, number):
    return model.get_layer(f"block{number}_conv")


print(os.path.join("conv1/relu"), model.get_layer("conv1_relu"), model.get_layer(index=1))
