from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import BatchNormalization, Dense, Dropout


class Lazy(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = None
        self.parts = []
        self.ready = Dense(2)

    def build(self, input_shape):
        self.built_here = Dense(2)
        self.w = self.add_weight(name="w", shape=(2,))

    def call(self, x, training=None):
        if self.dense is None:
            self.dense = Dense(2)  #~ KM703
            self.own = Other()  #~ KM703
            self.list = [Dense(2), Dense(3)]  #~ KM703 KM703
        if not self.parts:
            self.parts.append(layers.Conv2D(2, 3))  #~ KM703
        k = self.add_weight(name="k", shape=(2,))  #~ KM703
        x = Dropout(0.5)(x)  #~ KM703
        x = BatchNormalization()(x, training=training)  #~ KM703
        x = layers.ReLU()(x)
        x = layers.Flatten()(x)
        x = layers.Concatenate()([x, x])
        self.calls = 1
        return self.helper(self.dense(x)) * k

    def helper(self, x):
        return Dense(3)(x)


class Other(layers.Layer):
    def call(self, x):
        return layers.Activation("relu")(x)


class Net(keras.Model):
    def call(self, inputs):
        return keras.layers.Dense(1)(inputs)  #~ KM703


class Builder:
    def call(self, x):
        return Dense(3)(x)


def call(x):
    return Dense(3)(x)


class InHelper(layers.Layer):
    def call(self, x):
        if not self.built:
            self.make(x.shape)
        return self.dense(x)

    def make(self, shape):
        self.dense = Dense(shape[-1])  #~ KM703


class InBuild(layers.Layer):
    def build(self, shape):
        self.make(shape)

    def call(self, x):
        return self.dense(x)

    def make(self, shape):
        self.dense = Dense(shape[-1])


class Early(layers.Layer):
    def __init__(self):
        super().__init__()
        self.ready = False
        self.norm = BatchNormalization()

    def call(self, x):
        if not self.ready:
            self.make()
        return self.dense(self.norm(x))

    def make(self):
        self.dense = Dense(2)
        self.ready = True


class FromOutside(layers.Layer):
    def call(self, x):
        return x

    def make(self):
        self.dense = Dense(2)


FromOutside().make()


class BuildsItself(layers.Layer):
    def build(self, shape):
        self.dense = Dense(shape[-1])
        self.built = True

    def call(self, x):
        if not self.built:
            self.build(x.shape)
        return self.dense(x)
