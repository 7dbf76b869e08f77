# Models of a class of their own that are parts of saved ones, or saved by a callback; in classes, run or unsaved they lose nothing.
import keras
import numpy as np
from keras import layers

x = np.zeros((4, 3), "float32")
y = np.zeros((4, 2), "float32")


class Part(keras.Model):
    def __init__(self, units, heads=2):  #~ KM302
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Named(keras.Model):
    def __init__(self, units):  #~ KM302
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Listed(keras.Model):
    def __init__(self, units):  #~ KM302
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Added(keras.Model):
    def __init__(self, units):  #~ KM302
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Kept(keras.Model):
    def __init__(self, units):  #~ KM302
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class KeptWeights(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Inner(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Outer(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.inner = Inner(2)

    def call(self, x):
        return self.inner(x)


class Run(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Unsaved(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


class Saver(keras.Model):
    def __init__(self, generator):
        super().__init__()
        self.generator = generator

    def call(self, x):
        return self.generator(x)

    def save(self, path):
        self.generator.save_weights(path)


inputs = keras.Input((3,))
model = keras.Model(inputs, Part(2, heads=2)(inputs))
model.save("part.keras")
inputs = keras.Input((3,))
named = Named(2)
other = keras.Model(inputs, named(inputs))
other.save("named.keras")
listed = keras.Sequential([Listed(2), layers.Dense(2)])
listed.save("listed.keras")
added = keras.Sequential()
added.add(Added(2))
added.save("added.keras")
kept = Kept(2)
kept.compile("sgd", "mse")
checkpoint = keras.callbacks.ModelCheckpoint("kept.keras")
kept.fit(x, y, callbacks=[checkpoint])
weights = KeptWeights(2)
weights.compile("sgd", "mse")
weights.fit(x, y, callbacks=[keras.callbacks.ModelCheckpoint("kept.weights.h5", save_weights_only=True)])
outer = Outer()
outer(x)
outer.save("outer.keras")
run = Run(2)
print(run(x), Run(3)(x))
inputs = keras.Input((3,))
last = keras.Model(inputs, Unsaved(2)(inputs))
print(last(x))
saver = Saver(layers.Dense(2))
saver.compile("sgd", "mse")
saver.fit(x, y, callbacks=[keras.callbacks.ModelCheckpoint("saver.keras")])
