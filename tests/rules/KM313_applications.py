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

SKIPS = {
    "DenseNet121": ["conv1/relu", "pool2_conv", "relu"],  #~ KM313
    "ResNet50": ("conv1_relu", "conv2_block3_out"),
}
names = ["conv1/relu", "pool2_relu"]  #~ KM313
taken = [densenet.get_layer(name).output for name in names]
paths = ["a/b", "c/d"]


def skips(model, backbone):
    for name in SKIPS[backbone]:
        yield model.get_layer(name).output
    for _, name in enumerate(("conv1/bn", "relu")):  #~ KM313
        yield model.get_layer(name)


for path in paths:
    print(path, [model.get_layer(each.name) for each in model.layers])
for index in range(3):
    model.get_layer(index=index)


FILES = {"DenseNet169": ("conv1/relu", "relu")}  #~ KM313
SETTINGS = {"weights": "models/dense.h5", "layer": "relu", "stem": "conv1/bn"}  #~ KM313


def picked(model, backbone, depth):
    candidates = FILES[backbone]
    found = [model.get_layer(candidates[place]) for place in range(depth)]
    more = ["conv1/conv"] + [f"conv{place}_block" for place in range(2)]  #~ KM313
    found += [model.get_layer(name=name) for name in more]
    return found, model.get_layer(SETTINGS["layer"]), model.get_layer(SETTINGS["stem"])


def converted(model):
    for config in [{"source": "someone/some-model", "layer": "head"}, {"source": "someone/other", "layer": "conv1/relu"}]:  #~ KM313
        print(config["source"], model.get_layer(config["layer"]))
