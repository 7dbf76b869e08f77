import os

import keras
from keras.utils import get_file

path = keras.utils.get_file("data.zip", origin="file:///data.zip", extract=True)  #~ KM611
folder = os.path.dirname(get_file("data.zip", "file:///data.zip", extract=True))  #~ KM611
get_file("data.zip", "file:///data.zip", extract=True)
plain = get_file("data.txt", "file:///data.txt")
same = get_file("data", "file:///data.tgz", untar=True)
no = get_file("data.zip", "file:///data.zip", extract=False)


def fetch(get_file):
    return get_file("data.zip", extract=True)
