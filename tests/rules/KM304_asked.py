import os
import shutil

import keras
import tensorflow as tf


def make():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def kept(x, y):
    if not os.path.isdir("kept_model"):
        model = make()
        model.fit(x, y)
        model.save("kept_model")  #~ KM304
    if tf.io.gfile.isdir("kept_model"):
        print(os.listdir("others"))


def thrown_away():
    # What is removed as a folder keeps its name.
    model = make()
    model.save("passed_on")  #~ KM304
    os.system("convert passed_on")
    shutil.rmtree("passed_on")
