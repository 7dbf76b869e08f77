import keras
from keras.callbacks import Callback

model = keras.Sequential([keras.layers.Dense(2)])
model.compile("adam", "mse")
print(model.optimizer.learning_rate.value(), model.optimizer.iterations.value())  #~ KM714 KM714
print(model.optimizer.learning_rate.read_value())  #~ KM714
print(model.optimizer.learning_rate.numpy(), model.optimizer.iterations.numpy(), float(model.optimizer.learning_rate))
model.optimizer.iterations.assign_add(1, read_value=False)  #~ KM714
model.optimizer.learning_rate.assign(0.1)


class Rate(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(self.model.optimizer.learning_rate.value())  #~ KM714


class Settings:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def show(self, trainer):
        return self.learning_rate.value(), trainer.learning_rate.value()
