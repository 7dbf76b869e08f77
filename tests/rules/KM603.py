import keras
from keras.callbacks import Callback
from keras.optimizers import SGD

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer=SGD(0.1), loss="mse")
model.optimizer.lr = 0.5  #~ KM603
model.optimizer.lr *= 0.5  #~ KM603
setattr(model.optimizer, "lr", 0.5)  #~ KM603
model.optimizer.decay = 1e-4  #~ KM603

opt = SGD(0.1)
opt.lr = 0.01  #~ KM603
opt.learning_rate = 0.01
opt.learning_rate *= 0.5


class Warmup(Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.model.optimizer.lr = 0.1 * epoch  #~ KM603
        self.lr = 0.1


def halve(optimizer):
    optimizer.lr = 0.1  #~ KM603


class Settings:
    lr = 0.1


settings = Settings()
settings.lr = 0.2
args = object()
args.lr = 0.3
if hasattr(opt, "lr"):
    opt.lr = 0.4


class WithRate(keras.optimizers.SGD):
    @property
    def lr(self):
        return self.learning_rate

    @lr.setter
    def lr(self, value):
        self.learning_rate = value


own = WithRate(0.1)
own.lr = 0.2
