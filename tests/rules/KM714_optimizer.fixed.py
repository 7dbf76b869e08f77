import keras
from keras.callbacks import Callback

model = keras.Sequential([keras.layers.Dense(2)])
model.compile("adam", "mse")
print(model.optimizer.learning_rate.value, model.optimizer.iterations.value)
print(keras.ops.copy(model.optimizer.learning_rate))
print(model.optimizer.learning_rate.numpy(), model.optimizer.iterations.numpy(), float(model.optimizer.learning_rate))
model.optimizer.iterations.assign_add(1)
model.optimizer.learning_rate.assign(0.1)


class Rate(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(self.model.optimizer.learning_rate.value)


class Settings:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def show(self, trainer):
        return self.learning_rate.value(), trainer.learning_rate.value()
