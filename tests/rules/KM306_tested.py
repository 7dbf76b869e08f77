import os

import keras
import torch


class Net(keras.Model):
    def load_weights(self, filepath, skip_mismatch=False, **kwargs):
        if str(filepath).endswith(".pt"):
            self.set_weights(torch.load(filepath))
        else:
            super().load_weights(filepath, skip_mismatch, **kwargs)


net = Net()
net.load_weights("weights.pt")


plain = keras.Sequential([keras.layers.Dense(1)])


def restore(path):
    if os.path.exists(path):
        plain.load_weights(path)  #~ KM306


restore("weights.ckpt")


def build(weights="imagenet"):
    if os.path.exists(weights):
        plain.load_weights(weights)
    return plain


def restore_usual(path="checkpoints/last"):
    if os.path.exists(path + ".index"):
        plain.load_weights(path)  #~ KM306
