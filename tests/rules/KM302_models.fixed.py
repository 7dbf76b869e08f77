# Models of a class of their own that are saved as a whole, without get_config.
import keras
import numpy as np

x = np.zeros((4, 3), "float32")


class Sized(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class SizedOpen(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Closed(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


class Open(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


class Described(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


class Graph(keras.Model):
    def __init__(self, inputs, outputs):
        super().__init__(inputs, outputs)


class OnlyWeights(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class NotSaved(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)


sized, opened, closed, free, described = Sized(2), SizedOpen(2), Closed(), Open(), Described(2)
for model in (sized, opened, closed, free, described):
    model(x)
sized.save("sized.keras")
opened.save("opened.keras")
closed.save("closed.keras")
free.save("free.keras")
described.save("described.keras")
inputs = keras.Input((3,))
graph = Graph(inputs, keras.layers.Dense(1)(inputs))
graph.save("graph.keras")
weights = OnlyWeights(2)
weights(x)
weights.save_weights("only.weights.h5")
print(NotSaved(2)(x))
