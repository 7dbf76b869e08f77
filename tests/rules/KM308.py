import keras
import numpy as np
from keras.models import Sequential, load_model
from keras.layers import Dense

X = np.ones((4, 1), "float32")
Y = np.zeros((4, 1), "float32")

# Only used to predict: the file may hold what Keras 3 cannot read.
model = load_model("predicted.h5")  #~ KM308
print(model.predict(X))


def predict(path, data):
    net = keras.models.load_model(path + "/weights.hdf5")  #~ KM308
    return net.predict_on_batch(data)


class Service:
    def __init__(self):
        self.model = load_model("service.h5")  #~ KM308

    def answer(self, data):
        return self.model.predict(data)


# Saved in this file with a short loss name.
trained = Sequential([Dense(1)])
trained.compile(loss="mse", optimizer="adam")
trained.fit(X, Y)
trained.save("short.h5")
again = load_model("short.h5")  #~ KM308
again.fit(X, Y)
trained.save("two.h5")
two = load_model("two.h5")  #~ KM308
two.compile("sgd", "mse")
two.fit(X, Y)

# Right, or not known.
good = load_model("good.h5", compile=False)
good.predict(X)
newer = load_model("newer.keras")
newer.predict(X)
fitted = load_model("fitted.h5")
fitted.fit(X, Y)  #~ KM308
evaluated = load_model("evaluated.h5")
evaluated.evaluate(X, Y)
evaluated.predict(X)


def make(path="made.h5"):
    return load_model(path)


def options(**more):
    model = load_model("options.h5", **more)
    return model.predict(X)
