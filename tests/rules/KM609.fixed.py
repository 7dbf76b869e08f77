import re

import keras

model = keras.Sequential([keras.layers.Dense(1, name="enc")])
scope = unknown()
a = [v for v in model.trainable_variables if "enc" in v.path]
b = [v for v in model.trainable_weights if ("/enc/" in f"/{v.path}")]
c = [v for v in model.weights if v.name == "enc/kernel:0"]
d = [v for v in model.weights if scope in v.path]
for weight in model.layers[0].weights:
    if re.match("enc", weight.name):
        print(weight.name.split(":"))
    print(weight.name)
e = [v for v in model.weights if "kernel" in v.name or "bias" in v.name]
f = [v for v in model.weights if "bias" not in v.name]
g = [layer for layer in model.layers if "enc" in layer.name]
h = [v for v in model.weights if "enc" in v.path]
i = [file for file in files if "enc" in file.name]
for each in model.weights:
    print(("/enc" in f"/{each.path}"), each.name.startswith(("kernel", "bias")))
import tensorflow as tf

for one in model.trainable_weights:
    tf.summary.histogram(one.path, one)
    tf.summary.histogram(name=one.path.replace(":", "_"), data=one)
    print(one.name.replace(":", "_"))
