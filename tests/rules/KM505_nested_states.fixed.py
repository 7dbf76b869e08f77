import keras
from keras.layers import LSTM, Bidirectional, Dense, Input

inner = keras.Sequential([Input(batch_shape=(1, 2, 3)), LSTM(2, stateful=True)])
inputs = Input(batch_shape=(1, 2, 3))
outer = keras.Model(inputs, inner(inputs))
for layer in outer._flatten_layers():
    if hasattr(layer, "reset_states"):
        layer.reset_states()
for layer in inner.layers:
    if hasattr(layer, "reset_states"):
        layer.reset_states()
stack = keras.Sequential()
stack.add(inner)
stack.add(Dense(1))
for layer in stack._flatten_layers():
    if hasattr(layer, "reset_states"):
        layer.reset_states()
plain = keras.Sequential([Input(batch_shape=(1, 2, 3)), Bidirectional(LSTM(2, stateful=True))])
for layer in plain.layers:
    if hasattr(layer, "reset_states"):
        layer.reset_states()


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = keras.Sequential([LSTM(2, stateful=True)])

    def call(self, inputs):
        return self.first(inputs)


net = Net()
for layer in net._flatten_layers():
    if hasattr(layer, "reset_states"):
        layer.reset_states()


def restart(model):
    for layer in model._flatten_layers():
        if hasattr(layer, "reset_states"):
            layer.reset_states()


class Restart(keras.callbacks.Callback):
    """Nobody knows what is in the model of a callback."""

    def on_epoch_end(self, epoch, logs=None):
        for layer in self.model._flatten_layers():
            if hasattr(layer, "reset_states"):
                layer.reset_states()
