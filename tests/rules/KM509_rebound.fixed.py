"""A module's name that is bound to something else: what stands above, and on the right side, is still the module."""

from tensorflow.keras import layers, metrics, optimizers

first = layers.Dense(4, activation="relu")
optimizers = optimizers.Adam(learning_rate=0.1)
optimizers.apply_gradients(pairs, lr=0.1)
optimizers.Adam(lr=0.1)
layers = [layers.LSTM(3, time_major=True)]


def later():
    return layers.LSTM(3, time_major=True)


layers.LSTM(3, time_major=True)
for _ in range(3):
    metrics = metrics.Mean(lr=1)


def own(optimizers):
    return optimizers.Adam(lr=0.1)
