import h5py
import keras


def copy(path, model):
    with h5py.File(path, "r") as file:
        names = [name.decode() for name in file.attrs["layer_names"]]  #~ KM314
        for name in names:
            group = file[name]
            print(group.attrs["weight_names"])


def group(path):
    file = h5py.File(path, mode="r")
    return file["model_weights"]["dense_1"]["dense_1"]["kernel:0"]  #~ KM314


def whole(path):
    file = h5py.File(path, mode="r+")
    weights = file["model_weights"]
    weights.attrs["note"] = "trained"
    return [name for name in weights.attrs["layer_names"]], file["model_weights"]["dense_1"], file["optimizer_weights"]


def state(path):
    group = h5py.File(path, mode="r")["optimizer_weights"]
    return [group[name] for name in group.attrs["weight_names"]]


def either(path):
    file = h5py.File(path, mode="r")
    if "layer_names" not in file.attrs and "model_weights" in file:
        file = file["model_weights"]
    return file


def other(path):
    with h5py.File(path) as file:
        return file["features"], file.attrs["labels"]


model = keras.Sequential()
