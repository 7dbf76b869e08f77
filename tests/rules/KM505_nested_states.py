import keras
from keras.layers import LSTM, Bidirectional, Dense, Input

inner = keras.Sequential([Input(batch_shape=(1, 2, 3)), LSTM(2, stateful=True)])
inputs = Input(batch_shape=(1, 2, 3))
outer = keras.Model(inputs, inner(inputs))
outer.reset_states()  #~ KM505
inner.reset_states()  #~ KM505
stack = keras.Sequential()
stack.add(inner)
stack.add(Dense(1))
stack.reset_states()  #~ KM505
plain = keras.Sequential([Input(batch_shape=(1, 2, 3)), Bidirectional(LSTM(2, stateful=True))])
plain.reset_states()  #~ KM505


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = keras.Sequential([LSTM(2, stateful=True)])

    def call(self, inputs):
        return self.first(inputs)


net = Net()
net.reset_states()  #~ KM505


def restart(model):
    model.reset_states()  #~ KM505


class Restart(keras.callbacks.Callback):
    """Nobody knows what is in the model of a callback."""

    def on_epoch_end(self, epoch, logs=None):
        self.model.reset_states()  #~ KM505
