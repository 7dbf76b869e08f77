import pandas as pd
from keras.utils import get_file

get_file("qm7b.mat", "https://example.org/qm7b.mat", extract=True, cache_subdir="data")
path = get_file("data.csv", "https://example.org/data.csv?raw=1", extract=True)  #~ KM611
frame = pd.read_csv(get_file(origin="https://example.org/data.csv", extract=True))  #~ KM611
arrays = get_file("data.npz", "https://example.org/data.npz", extract=True)  #~ KM611
unpacked = get_file("data.csv", "https://example.org/data.zip", extract=True)  #~ KM611
get_file("data", "https://example.org/data", extract=True)  #~ KM611
print(path, frame, arrays, unpacked)
