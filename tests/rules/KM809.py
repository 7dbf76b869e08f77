import os

os.environ["KERAS_BACKEND"] = "theano"  #~ KM809
os.environ.setdefault("KERAS_BACKEND", "cntk")  #~ KM809
os.environ.update({"KERAS_BACKEND": "mxnet"})  #~ KM809
name = "plaidml.keras.backend"
os.environ["KERAS_BACKEND"] = name  #~ KM809

import keras
import plaidml.keras

plaidml.keras.install_backend()  #~ KM809

os.environ["OTHER_BACKEND"] = "theano"
print(os.environ["KERAS_BACKEND"] == "theano", keras.backend.backend() == "theano")
