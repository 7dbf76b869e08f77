# One model is saved and copied; a Lambda in another one, which only this file uses, is nothing to that.
import keras
from elsewhere import Node
from keras.layers import Dense, Lambda


def check(features, targets):
    model = keras.Sequential([keras.Input((3,)), Dense(2)])
    model.save("model.keras")
    loaded = keras.models.load_model("model.keras")
    copied = keras.models.clone_model(model)
    probe = keras.Sequential([model, Lambda(lambda x: x * 2.0)])
    probe.add(Lambda(lambda x: x + 1.0))
    probe.compile("sgd", "mean_squared_error")
    probe.train_on_batch(features, targets)
    part = keras.Sequential([keras.Input((2,)), Lambda(lambda x: x * 3.0)])  #~ KM301
    whole = keras.Sequential([model, part])
    whole.save("whole.keras")
    given = keras.Sequential([keras.Input((2,)), Lambda(lambda x: x * 4.0)])  #~ KM301
    keep(given)
    return loaded, copied


def wrapped():
    # A class of another library: whatever it makes of the layer.
    return Node(Lambda(lambda x: x + 1.0))


def keep(model):
    model.save("kept.keras")
