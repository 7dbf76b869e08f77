import os

from tensorflow import keras

densenet = keras.applications.DenseNet121(include_top=False)
first = densenet.get_layer("conv1_relu").output
last = densenet.get_layer("relu").output
mobile = keras.applications.MobileNetV3Small(include_top=False)
inner = mobile.get_layer(name="expanded_conv_project_bn").output
head = mobile.get_layer("conv_1_bn")

model = keras.Sequential([keras.layers.Dense(2, name="head_dense")])
dense = model.get_layer("head_dense")


def block(model, number):
    return model.get_layer(f"block{number}_conv")


print(os.path.join("conv1/relu"), model.get_layer("conv1_relu"), model.get_layer(index=1))

SKIPS = {
    "DenseNet121": ["conv1_relu", "pool2_conv", "relu"],
    "ResNet50": ("conv1_relu", "conv2_block3_out"),
}
names = ["conv1_relu", "pool2_relu"]
taken = [densenet.get_layer(name).output for name in names]
paths = ["a/b", "c/d"]


def skips(model, backbone):
    for name in SKIPS[backbone]:
        yield model.get_layer(name).output
    for _, name in enumerate(("conv1_bn", "relu")):
        yield model.get_layer(name)


for path in paths:
    print(path, [model.get_layer(each.name) for each in model.layers])
for index in range(3):
    model.get_layer(index=index)


FILES = {"DenseNet169": ("conv1_relu", "relu")}
SETTINGS = {"weights": "models/dense.h5", "layer": "relu", "stem": "conv1_bn"}


def picked(model, backbone, depth):
    candidates = FILES[backbone]
    found = [model.get_layer(candidates[place]) for place in range(depth)]
    more = ["conv1_conv"] + [f"conv{place}_block" for place in range(2)]
    found += [model.get_layer(name=name) for name in more]
    return found, model.get_layer(SETTINGS["layer"]), model.get_layer(SETTINGS["stem"])


def converted(model):
    for config in [{"source": "someone/some-model", "layer": "head"}, {"source": "someone/other", "layer": "conv1_relu"}]:
        print(config["source"], model.get_layer(config["layer"]))
