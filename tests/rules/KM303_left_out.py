"""Names that may be given, and file names of several ways."""
import keras
from keras.models import Sequential
from keras.layers import Dense


def save(model, path=None):
    if path is None:
        path = "weights.h5"
    model.save_weights(path)  #~ KM303


def save_either(model, path="a.h5", other=False):
    if other:
        path = "b.hdf5"
    model.save_weights(path)  #~ KM303


def save_fine(model, path="a.weights.h5", other=False):
    if other:
        path = "b.weights.h5"
    model.save_weights(path)


def save_asked(model, path=None):
    path = path or "model.h5"
    model.save_weights(path)  #~ KM303


model = Sequential([Dense(3)])
save(model)
save_either(model)
save_fine(model)
save_asked(model)
