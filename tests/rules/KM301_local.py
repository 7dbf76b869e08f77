import keras
from keras import layers, ops
from project import keep


def test_gradient():
    inputs = keras.Input((3,))
    x = layers.Dense(4)(inputs)
    total = layers.Lambda(lambda t: ops.mean(t))(x)
    model = keras.Model(inputs, total)
    model.compile("sgd", "mean_squared_error")
    model.fit(ops.ones((2, 3)), ops.ones((2,)))
    assert model(ops.ones((2, 3))).shape == ()


def test_saving(path):
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layers.Lambda(lambda t: ops.mean(t))(inputs))  #~ KM301
    model.save(path / "model.keras")


def test_keeping():
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layers.Lambda(lambda t: ops.mean(t))(inputs))  #~ KM301
    keep(model)


def build():
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layers.Lambda(lambda t: ops.mean(t))(inputs))  #~ KM301
    return model


class Learner:
    def build(self):
        inputs = keras.Input((3,))
        model = keras.Model(inputs, layers.Lambda(lambda t: ops.mean(t))(inputs))  #~ KM301
        self.model = model
