import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((4,))
x = layers.Layer()(inputs)  #~ KM752
x = tf.keras.layers.Layer(name="states")(x)  #~ KM752
skip = layers.Layer(name="skip")  #~ KM752
x = skip(x)
holder = layers.Layer(name="holder")
holder.table = tf.constant([1.0])
model = keras.Sequential([layers.Dense(2), layers.Layer()])  #~ KM752
model.add(layers.Layer())  #~ KM752


class Base(layers.Layer):
    def __init__(self, scale, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale


class Scaled(Base):
    def call(self, inputs, training=None):
        super(Scaled, self).call(inputs)  #~ KM752
        self.add_loss(0.0)
        return self.scale * super().call(inputs, training=training)  #~ KM752


scaled = Scaled(2.0)


class Mixin(layers.Layer):
    def call(self, inputs):
        return super().call(inputs)


class Fast(Mixin, layers.Dense):
    pass


fast = Fast(3)


class Block(keras.Model):
    def __init__(self, deep):
        super().__init__()
        self.shortcut = layers.Layer()  #~ KM752
        self.other = layers.Dense(2) if deep else layers.Layer()

    def call(self, inputs):
        return self.shortcut(inputs) + self.other(inputs)


class Later(Scaled):
    def call(self, inputs):
        return super().call(inputs) + 1.0


class Wide(layers.Dense):
    def call(self, inputs):
        return super().call(inputs) * 2.0


class Mixed(layers.Layer, dict):
    def call(self, inputs):
        return super().call(inputs)


class Net(keras.Model):
    def call(self, inputs):
        return super().call(inputs)


class Kept(layers.Layer):
    def run(self, inputs):
        return super().call(inputs)


def own(x):
    class Layer:
        def __call__(self, x):
            return x

    return Layer()(x)


made = [layers.Layer() for _ in range(2)]
names = [layer.name for layer in made]


class Compared:
    kind = layers.Layer

    def run(self, x):
        layer = self.kind()
        return layer(x)


class Named(layers.Layer):
    def call(self, x):
        return super().call(inputs=x)  #~ KM752


own = layers.Layer(name="doubled")
own.call = lambda x, training=None: x * 2
own(Named()(keras.Input((3,))))
