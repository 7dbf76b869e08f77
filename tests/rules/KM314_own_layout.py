# The file writes the layout that it reads.
import h5py
import keras


def write(path):
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = ["one"]
        file["data"] = [1.0]


def read(path):
    with h5py.File(path) as file:
        return file.attrs["layer_names"]


model = keras.Sequential()
