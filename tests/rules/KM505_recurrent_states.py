"""The states of recurrent models, of models that a function is given."""

import tensorflow as tf

from project import Recurrent


def generate(model, text):
    model.reset_states()  #~ KM505
    return [model(part) for part in text]


class Text:
    def __init__(self, model):
        self.model = model

    def forget(self):
        self.model.reset_states()  #~ KM505
        for layer in self.model.layers:
            if hasattr(layer, "reset_states"):
                layer.reset_states()


def of_metrics(metrics, loss_tracker):
    for metric in metrics:
        metric.reset_states()  #~ KM505
    loss_tracker.reset_states()


def of_others(environment, cell):
    environment.reset_states()
    cell.reset_states()
    tf.keras.layers.LSTM(3).reset_states()
    Recurrent().reset_states()
