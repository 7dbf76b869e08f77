import pandas as pd
import os
from keras.utils import get_file

get_file("qm7b.mat", "https://example.org/qm7b.mat", extract=True, cache_subdir="data")
path = get_file("data.csv", "https://example.org/data.csv?raw=1")
frame = pd.read_csv(get_file(origin="https://example.org/data.csv"))
arrays = os.path.join(get_file("data.npz", "https://example.org/data.npz", extract=True), "data.npz")
unpacked = os.path.join(get_file("data.csv", "https://example.org/data.zip", extract=True), "data.csv")
get_file("data", "https://example.org/data", extract=True)
print(path, frame, arrays, unpacked)
