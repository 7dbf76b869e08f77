import keras
from kapre import STFT
from qkeras import QDense
from tcn import TCN

inputs = keras.Input((8, 1))
outputs = QDense(1)(TCN(4)(STFT()(inputs)))
model = keras.Model(inputs, outputs)
model.save("model.keras")
model = keras.models.load_model("model.keras")
