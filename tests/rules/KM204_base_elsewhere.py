import keras
from .tasks import Classifier


class Own(keras.Model):
    def compile(self, optimizer="adam", loss="mse", *, metrics="mae", **kwargs):  #~ KM204
        super().compile(optimizer=optimizer, loss=loss, metrics=metrics, **kwargs)


class Small(Classifier):
    """The compile above it, in another file, may know the word."""

    def compile(self, optimizer="auto", loss="auto", *, metrics="auto", **kwargs):
        super().compile(optimizer=optimizer, loss=loss, metrics=metrics, **kwargs)
