import pandas
from keras.layers import add, concatenate, merge  #~ KM402


def merge_all(a, b, mode):
    return merge.concatenate([a, b]), add([a, b]), concatenate([a, b])  #~ KM402


frame = pandas.merge([1], [2], mode="sum")
