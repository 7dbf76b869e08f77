import keras
import keras.backend as K
import tensorflow as tf
from keras.callbacks import Callback

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
print(model.optimizer.lr)  #~ KM604
rate = K.get_value(model.optimizer.lr)  #~ KM604
K.set_value(model.optimizer.lr, rate * 0.1)  #~ KM604
K.set_value(model.optimizer.learning_rate, 0.1)  #~ KM604
K.get_value(model.optimizer.learning_rate)  #~ KM604
tf.keras.backend.set_value(model.optimizer.learning_rate, 0.1)  #~ KM604
tf.keras.backend.set_value(model.optimizer.lr, 0.1)  #~ KM604
tf.keras.backend.get_value(model.optimizer.learning_rate)
model.optimizer.lr.assign(0.1)  #~ KM604
float(model.optimizer.learning_rate)
schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
scheduled = keras.optimizers.SGD(schedule)
scheduled.learning_rate(scheduled.iterations)  #~ KM604


class Show(Callback):
    def on_epoch_end(self, epoch, logs=None):
        optimizer = self.model.optimizer
        print(float(K.get_value(optimizer.lr)))  #~ KM604
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
    return inner.lr, plain.lr  #~ KM604
