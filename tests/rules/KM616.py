import keras
from keras.optimizers import SGD

SGD(0.1, decay=1e-4, momentum=0.9)  #~ KM616
SGD(learning_rate=0.1, decay=1e-4)  #~ KM616
keras.optimizers.Adam(decay=1e-6)  #~ KM616
config = {"learning_rate": 0.1, "decay": 1e-4}
SGD(**config)  #~ KM616
SGD(0.1, decay=0.0)  #~ KM616
SGD(0.1, weight_decay=1e-4)
SGD(0.1)


class Plan:
    def __init__(self, decay):
        self.decay = decay


Plan(decay=0.1)
