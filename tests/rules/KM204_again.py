import keras
from keras import Model, layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
model.fit(x, y)
model.compile("sgd", model.loss, metrics=model.metrics)  #~ KM204
model.compile("sgd", model.loss, metrics=list(model.metrics))  #~ KM204
loaded = keras.models.load_model("model.keras")
loaded.compile("sgd", "mse", metrics=loaded.metrics)  #~ KM204
loaded.compile("sgd", "mse", weighted_metrics=loaded.metrics)  #~ KM204


def thaw(model):
    model.trainable = True
    model.compile(loss=model.loss, optimizer=keras.optimizers.Adam(1e-5), metrics=model.metrics)  #~ KM204


def copied(model):
    twin = keras.models.clone_model(model)
    metrics = model.metrics
    twin.compile("adam", model.loss, metrics=metrics)  #~ KM204
    return twin


# Without the first there is no "loss"; a model that is not compiled has none; these are lists of one's own.
model.compile("sgd", "mse", metrics=model.metrics[1:])
bare = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
bare.compile("sgd", "mse", metrics=bare.metrics)


class Trainer:
    def __init__(self, metrics):
        self.metrics = metrics
        self.model = keras.Sequential([layers.Dense(1)])

    def start(self, settings):
        self.model.compile("sgd", "mse", metrics=self.metrics)
        self.model.compile("sgd", "mse", metrics=settings.metrics)
