import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Model, layers

from project import data, rate, targets


class Plain(Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)
        self.drop = layers.Dropout(0.5)

    def call(self, inputs):  #~ KM751
        return self.drop(self.dense(inputs))


model = Plain()
model.compile("sgd", "mse")
model.fit(data, targets)


class Block(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)
        self.norm = layers.BatchNormalization()

    def call(self, x):
        return self.norm(self.dense(x))


class Parts(Model):
    """What a part gets is what the model says."""

    def __init__(self):
        super().__init__()
        self.blocks = [Block(4) for _ in range(3)]

    def call(self, x, mask=None):  #~ KM751
        for block in self.blocks:
            x = block(x)
        return x


class Training:
    def __init__(self):
        self.model = Parts()

    def run(self):
        self.model.compile("sgd", "mse")


class Loose(Model):
    def __init__(self):
        super().__init__()
        self.rnn = layers.LSTM(4, recurrent_dropout=rate)

    def call(self, *inputs, **options):  #~ KM751
        return self.rnn(*inputs)


Loose().train_on_batch(data, targets)


class Typed(Model):
    def __init__(self):
        super().__init__()
        self.net = keras.Sequential([layers.Dense(4), layers.SpatialDropout1D(rate)])

    def call(self, x: tf.Tensor) -> tf.Tensor:  #~ KM751
        return self.net(x)


class Derived(Typed):
    def helper(self):
        return 1


typed = Typed()
typed.fit(data)
derived = Derived()
derived.fit(data)


class Handing(Typed):
    def call(self, x, **options):  #~ KM751
        return super().call(x, **options)


handing = Handing()
handing.fit(data)


class HandingOn(layers.Layer):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x, training=None):
        return self.drop(x, training=training)


class OfLayers(Model):
    def __init__(self):
        super().__init__()
        self.inner = HandingOn()

    def call(self, x):  #~ KM751
        return self.inner(x)

    def test_step(self, batch):
        return {"mean": tf.reduce_mean(self(batch[0], training=False))}


of_layers = OfLayers()
of_layers.fit(data)


# The model tells its parts, or they do the same in training.
class Told(Model):
    def __init__(self):
        super().__init__()
        self.block = Block(4)

    def call(self, x, training=None):
        return self.block(x)


class Inner(Model):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return self.drop(x)


class Outer(Model):
    def __init__(self):
        super().__init__()
        self.inner = Inner()

    def call(self, x, training=False):
        return self.inner(x)


class Always(Model):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return self.drop(x, training=True)


class Chosen(Model):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def forward(self, x, training=False):
        return self.drop(x, training=training)

    def call(self, x):
        return self.forward(x)


class Sampling(layers.Layer):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return self.drop(x, training=True)


class Sampled(Model):
    def __init__(self):
        super().__init__()
        self.sampling = Sampling()

    def call(self, x):
        return self.sampling(x)


class Nothing(Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)
        self.norm = layers.LayerNormalization()
        self.frozen = layers.BatchNormalization(trainable=False)
        self.none = layers.Dropout(0)
        self.rnn = layers.GRU(4, dropout=0.0)

    def call(self, x):
        return self.rnn(self.none(self.frozen(self.norm(self.dense(x)))))


class Step(Plain):
    def train_step(self, batch):
        with tf.GradientTape() as tape:
            loss = self(batch[0], training=True)
        return {"own": loss}


class Functional(Model):
    def __init__(self):
        inputs = keras.Input((4,))
        super().__init__(inputs, layers.Dropout(0.5)(inputs))


class Looped(Model):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)

    def call(self, x):
        return self.drop(x)


told, outer, always, chosen, sampled = Told(), Outer(), Always(), Chosen(), Sampled()
nothing, step, functional = Nothing(), Step(), Functional()
told.fit(data)
outer.fit(data)
always.fit(data)
chosen.fit(data)
sampled.fit(data)
nothing.fit(data)
step.fit(data)
functional.fit(data)
looped = Looped()
with tf.GradientTape() as tape:
    looped(data, training=True)
