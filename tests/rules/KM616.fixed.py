import keras
from keras.optimizers import SGD

SGD(keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 1e-4), momentum=0.9)
SGD(learning_rate=keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 1e-4))
keras.optimizers.Adam(learning_rate=keras.optimizers.schedules.InverseTimeDecay(0.001, 1, 1e-6))
config = {"learning_rate": 0.1, "decay": 1e-4}
SGD(**config)
SGD(0.1)
SGD(0.1, weight_decay=1e-4)
SGD(0.1)


class Plan:
    def __init__(self, decay):
        self.decay = decay


Plan(decay=0.1)
