import keras
import tensorflow as tf
from keras.callbacks import Callback

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
print(model.optimizer.learning_rate)
rate = float(model.optimizer.learning_rate)
model.optimizer.learning_rate = rate * 0.1
model.optimizer.learning_rate = 0.1
float(model.optimizer.learning_rate)
model.optimizer.learning_rate = 0.1
model.optimizer.learning_rate = 0.1
tf.keras.backend.get_value(model.optimizer.learning_rate)
model.optimizer.learning_rate.assign(0.1)
float(model.optimizer.learning_rate)
schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
scheduled = keras.optimizers.SGD(schedule)
scheduled.learning_rate(scheduled.iterations)


class Show(Callback):
    def on_epoch_end(self, epoch, logs=None):
        optimizer = self.model.optimizer
        print(float(float(optimizer.learning_rate)))
        print(optimizer.learning_rate)


class Args:
    lr = 1


print(Args().lr)
try:
    value = model.optimizer.lr
except AttributeError:
    value = model.optimizer.learning_rate


class WithRate(keras.optimizers.SGD):
    @property
    def lr(self):
        return self.learning_rate


own = WithRate(0.1)
print(own.lr, own.variables)


def local():
    class Inner(keras.optimizers.SGD):
        @property
        def lr(self):
            return self.learning_rate

    inner, plain = Inner(0.1), keras.optimizers.SGD(0.1)
    return inner.lr, plain.learning_rate
