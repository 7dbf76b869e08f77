import keras
from keras import activations, layers

layers.LSTM(8, recurrent_activation="hard_sigmoid")  #~ KM605
layers.Activation("hard_sigmoid")  #~ KM605
layers.Dense(3, "hard_sigmoid")  #~ KM605
layers.Dense(3, activation=activations.hard_sigmoid)  #~ KM605
layers.GRU(8, recurrent_activation=keras.activations.get("hard_sigmoid"))  #~ KM605
layers.LSTM(8, recurrent_activation="sigmoid")
layers.LSTM(8)
names = ["hard_sigmoid", "relu"]
table = {"hard_sigmoid": 1}


def hard_sigmoid(x):
    return x


layers.Dense(3, activation=hard_sigmoid)
