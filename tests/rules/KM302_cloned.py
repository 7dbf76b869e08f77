from tensorflow import keras
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import clone_model


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(2)

    def call(self, x):
        return self.dense(x)


class Critic(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = Dense(units)

    def call(self, x):
        return self.dense(x)


class Open(keras.Model):
    def __init__(self, units=2, **kwargs):
        super().__init__(**kwargs)
        self.dense = Dense(units)

    def call(self, x):
        return self.dense(x)


class Told(Critic):
    def get_config(self):
        return {"units": 2}


class Remade(Net):
    @classmethod
    def from_config(cls, config):
        return cls()


class Plain(keras.Model):
    def call(self, x):
        return x


class Functional(keras.Model):
    def __init__(self, units):
        inputs = keras.Input((3,))
        super().__init__(inputs, Dense(units)(inputs))


class Agent:
    def __init__(self):
        self.model = Net()
        self.target = clone_model(self.model)  #~ KM302
        self.other = Net()
        self.other.set_weights(self.model.get_weights())


critic = Critic(3)
target = keras.models.clone_model(critic)  #~ KM302
try:
    copy = clone_model(critic)
except (TypeError, NotImplementedError):
    copy = Critic(3)

opened = clone_model(Open())
told = clone_model(Told(2))
remade = clone_model(Remade())
plain = clone_model(Plain())
functional = clone_model(Functional(2))
sequential = clone_model(keras.Sequential([Dense(1)]))


def again(model):
    return clone_model(model)
