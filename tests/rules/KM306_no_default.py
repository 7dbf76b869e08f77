"""An empty string says that there are no weights: they are given on the command line, or not at all."""

import argparse

import keras

parser = argparse.ArgumentParser()
parser.add_argument("--pretrained", default="", type=str)
parser.add_argument("--weights", default="start.ckpt", type=str)
args = parser.parse_args()


def build(path="", other="start.ckpt"):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")])
    if path:
        model.load_weights(path)
        return keras.models.load_model(path)
    model.load_weights(other)  #~ KM306
    return model


model = build()
if len(args.pretrained) > 1:
    model.load_weights(args.pretrained)
model.load_weights(args.weights)  #~ KM306
chosen = ""
if args.weights:
    chosen = args.weights


GENERATOR = ""


class Options:
    start = ""


if __name__ == "__main__":
    critic = ""
    if GENERATOR != "":
        model.load_weights(GENERATOR)
    if critic != "":
        model.load_weights(critic)
    if Options.start:
        model.load_weights(Options.start)
