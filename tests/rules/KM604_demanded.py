from tensorflow import keras


class Schedule(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        if not hasattr(self.model.optimizer, "lr"):  #~ KM604
            raise ValueError("no learning rate")
        if not hasattr(self.model.optimizer, "learning_rate"):
            raise ValueError("no learning rate")
        if hasattr(self.model.optimizer, "lr"):
            print("Keras 2")
        if not hasattr(self.model, "lr"):
            raise ValueError("no rate")
        if not hasattr(self.model.optimizer, "lr"):
            print("Keras 3")
