from mine import make
from tensorflow import keras


class Trainer:
    def __init__(self, model):
        self.model = model

    def fit_generator(self, batches):
        self.model.fit_generator(batches)  #~ KM505


class Runs:
    def __init__(self, trainer):
        self.trainer = trainer

    def start(self):
        self.trainer.fit_generator(make())
        make().evaluate_generator(make())  #~ KM505


made = keras.Sequential([keras.layers.Dense(1)])
made.fit_generator(make())  #~ KM505
