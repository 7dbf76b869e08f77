from tensorflow import keras
from tensorflow.keras.callbacks import Callback


class Checkpoint(Callback):
    def __init__(self, model):
        super().__init__()
        super().set_model(model)

    def on_epoch_end(self, epoch, logs=None):
        print(self.params["metrics"], self.params["epochs"])
        print(self.params.get("metrics"), self.params["steps"])
        self.model.predict(self.validation_data[0])


class Wrapper(keras.callbacks.Callback):
    def set_model(self, model):
        super().set_model(model)


class Own(Callback):
    def __init__(self, data):
        super().__init__()
        self.model: keras.Model
        self.validation_data = data
        self.other_model = data

    def on_train_end(self, logs=None):
        return self.validation_data, self.model.layers


class Other(Callback):
    def __init__(self, build):
        super().set_model(build().layers[0])
        super().__init__()


class Late(Callback):
    def on_train_end(self, logs=None):
        def replace(model):
            self.model = model

        replace(self.model)


class Trainer:
    def __init__(self, model):
        self.model = model
        self.params = {}

    def run(self):
        return self.params["metrics"], self.validation_data


def run(model, callbacks, my_callback, trainer):
    for callback in callbacks:
        callback.set_model(model)
    my_callback.set_model(model)
    stopping = keras.callbacks.EarlyStopping()
    stopping.set_model(model)
    stopping.set_model(model)
    trainer.model = model
    return my_callback.model
