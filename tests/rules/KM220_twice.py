from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping, LearningRateScheduler, ReduceLROnPlateau
from tensorflow.keras.optimizers import Adam
from tensorflow.keras.optimizers.schedules import ExponentialDecay, LearningRateSchedule

model = keras.Sequential([keras.layers.Dense(1)])
decay = ExponentialDecay(0.1, 100, 0.9)
optimizer = Adam(learning_rate=decay)
model.compile(optimizer, "mse")
model.fit(1, 2, callbacks=[EarlyStopping("loss"), ReduceLROnPlateau("loss")])  #~ KM220


class Warm(LearningRateSchedule):
    def __call__(self, step):
        return 0.1


def scheduled(x, y):
    net = keras.Sequential([keras.layers.Dense(1)])
    net.compile(keras.optimizers.SGD(Warm()), "mse")
    steps = LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1))  #~ KM220
    net.fit(x, y, callbacks=[steps])
    net.fit(x, y, callbacks=[EarlyStopping("loss")])


def constant(x, y):
    net = keras.Sequential([keras.layers.Dense(1)])
    net.compile(Adam(0.1), "mse")
    net.fit(x, y, callbacks=[ReduceLROnPlateau("loss"), LearningRateScheduler(lambda epoch: 0.1)])


def either(x, y, fixed):
    net = keras.Sequential([keras.layers.Dense(1)])
    net.compile(Adam(decay), "mse")
    net.compile(Adam(0.1), "mse")
    net.fit(x, y, callbacks=[ReduceLROnPlateau("loss")])
