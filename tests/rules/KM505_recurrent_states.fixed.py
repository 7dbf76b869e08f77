"""The states of recurrent models, of models that a function is given."""

import tensorflow as tf

from project import Recurrent


def generate(model, text):
    for layer in model._flatten_layers():
        if hasattr(layer, "reset_states"):
            layer.reset_states()
    return [model(part) for part in text]


class Text:
    def __init__(self, model):
        self.model = model

    def forget(self):
        for layer in self.model._flatten_layers():
            if hasattr(layer, "reset_states"):
                layer.reset_states()
        for layer in self.model.layers:
            if hasattr(layer, "reset_states"):
                layer.reset_states()


def of_metrics(metrics, loss_tracker):
    for metric in metrics:
        metric.reset_state()
    loss_tracker.reset_states()


def of_others(environment, cell):
    environment.reset_states()
    cell.reset_states()
    tf.keras.layers.LSTM(3).reset_states()
    Recurrent().reset_states()
