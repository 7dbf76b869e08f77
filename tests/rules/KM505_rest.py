import keras

keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


class Net:
    def __init__(self):
        self.model = model

    def train(self, data, epochs=1, *args, **kwargs):
        self.model.fit_generator(data, epochs=epochs, *args, **kwargs)  #~ KM505


def measured(data, *rest):
    return model.evaluate_generator(data, *rest)  #~ KM505


def told(data, *rest):
    model.fit_generator(data, *rest)  #~ KM505


def whole(*args, **kwargs):
    model.fit_generator(*args, **kwargs)  #~ KM505


def other(data, steps):
    model.fit_generator(data, *steps)  #~ KM505


Net().train(iter([]), 2, steps_per_epoch=3)
measured(iter([]))
told(iter([]), 10)
