from tensorflow import keras
from tensorflow.keras.layers import LSTM, Bidirectional


class Slow(LSTM):
    pass


keras.utils.get_custom_objects()["Slow"] = Slow
states = Bidirectional(Slow(2))(keras.Input((4, 3)))
