import re

import keras

model = keras.Sequential([keras.layers.Dense(1, name="enc")])
scope = unknown()
a = [v for v in model.trainable_variables if "enc" in v.name]  #~ KM609
b = [v for v in model.trainable_weights if v.name.startswith("enc/")]  #~ KM609
c = [v for v in model.weights if v.name == "enc/kernel:0"]  #~ KM609
d = [v for v in model.weights if scope in v.name]  #~ KM609
for weight in model.layers[0].weights:
    if re.match("enc", weight.name):  #~ KM609
        print(weight.name.split(":"))  #~ KM609
    print(weight.name)
e = [v for v in model.weights if "kernel" in v.name or "bias" in v.name]
f = [v for v in model.weights if "bias" not in v.name]
g = [layer for layer in model.layers if "enc" in layer.name]
h = [v for v in model.weights if "enc" in v.path]
i = [file for file in files if "enc" in file.name]
for each in model.weights:
    print(each.name.startswith("enc"), each.name.startswith(("kernel", "bias")))  #~ KM609
import tensorflow as tf

for one in model.trainable_weights:
    tf.summary.histogram(one.name, one)  #~ KM609
    tf.summary.histogram(name=one.name.replace(":", "_"), data=one)  #~ KM609
    print(one.name.replace(":", "_"))  #~ KM609
