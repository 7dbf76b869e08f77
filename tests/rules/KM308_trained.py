import numpy as np
from tensorflow import keras
from tensorflow.keras.models import load_model

X = np.ones((4, 1), "float32")
Y = np.zeros((4, 1), "float32")

# Trained again as it was loaded.
resumed = load_model("resumed.h5")
print(resumed, len(resumed.layers))
resumed.fit(X, Y)  #~ KM308
resumed.fit(X, Y)
batches = keras.models.load_model("batches.hdf5", custom_objects={"relu6": keras.activations.relu6})
batches.train_on_batch(X, Y)  #~ KM308

written = keras.Sequential([keras.layers.Dense(1)])
written.compile(loss="mean_squared_error", optimizer="adam")
written.fit(X, Y)
written.save("written.h5")
again = load_model("written.h5")
again.fit(X, Y)  #~ KM308


def either(path, data):
    if path is None:
        model = keras.Sequential([keras.layers.Dense(1)])
        model.compile("sgd", "mean_squared_error")
    else:
        model = load_model(path + ".h5")
    model.fit(data)  #~ KM308


class Trainer:
    def load(self):
        self.net = load_model("trainer.h5")

    def train(self):
        self.net.fit(X, Y)  #~ KM308


# Compiled again, or perhaps compiled again, or perhaps another model.
class Agent:
    def __init__(self):
        self.q = keras.Sequential([keras.layers.Dense(1)])
        self.q.compile("sgd", "mean_squared_error")

    def load(self):
        self.q = load_model("agent.h5")

    def replay(self):
        self.q.fit(X, Y)


compiled = load_model("compiled.h5")
compiled.compile("sgd", "mean_squared_error")
compiled.fit(X, Y)


def helper(prepare):
    model = load_model("helper.h5")
    prepare(model)
    model.fit(X, Y)


class Compiler:
    def load(self):
        self.network = load_model("compiler.h5")

    def start(self):
        self.network.compile("sgd", "mean_squared_error")

    def train(self):
        self.network.fit(X, Y)


# Written without an optimizer, or in the format of Keras 3, or used without training.
written.save("bare.h5", include_optimizer=False)
bare = load_model("bare.h5")
bare.fit(X, Y)
native = load_model("native.keras")
native.fit(X, Y)
asked = load_model("asked.h5")
asked.evaluate(X, Y)
