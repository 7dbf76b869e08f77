import pandas
from keras.layers import add, concatenate


def merge_all(a, b, mode):
    return concatenate([a, b]), add([a, b]), concatenate([a, b])


frame = pandas.merge([1], [2], mode="sum")
