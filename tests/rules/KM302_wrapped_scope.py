from tensorflow import keras
from tensorflow.keras.layers import LSTM, Bidirectional


class Slow(LSTM):
    pass


def encoder(x):
    return Bidirectional(Slow(2))(x)


with keras.utils.custom_object_scope({"Slow": Slow}):
    states = encoder(keras.Input((4, 3)))
