from mine import make
from tensorflow import keras


class Trainer:
    def __init__(self, model):
        self.model = model

    def fit_generator(self, batches):
        self.model.fit(batches)


class Net:
    def __init__(self, make_net):
        self.net = make_net()

    def fit_generator(self, batches):
        return self.net.fit(batches)

    def score(self, batches):
        self.fit_generator(batches)
        return self.net.test(batches)


class Runs:
    def __init__(self, trainer):
        self.trainer = trainer

    def start(self):
        self.trainer.fit_generator(make())
        make().evaluate(make())


made = keras.Sequential([keras.layers.Dense(1)])
made.fit(make())
