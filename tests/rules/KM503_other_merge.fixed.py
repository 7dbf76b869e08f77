import pandas
from keras.layers import add, concatenate
from keras import layers as merge


def merge_all(a, b, mode):
    return merge.concatenate([a, b]), add([a, b]), concatenate([a, b])


frame = pandas.merge([1], [2], mode="sum")
