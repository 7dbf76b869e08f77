import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras import backend as K


class RelativeBias(layers.Layer):
    def __init__(self, size, **kwargs):
        super().__init__(**kwargs)
        self.size = size

    def build(self, input_shape):
        self.table = self.add_weight(name="table", shape=(self.size,))
        self.index = self.positions()  #~ KM749
        super().build(input_shape)

    def positions(self):
        row = tf.range(self.size)
        return row[:, None] * 0 + row[None, :]

    def call(self, x):
        return x + tf.gather(self.table, self.index)


class Smooth(layers.Layer):
    def build(self, input_shape):
        channels = input_shape[-1]
        grid = tf.linspace(-1.0, 1.0, 5)
        kernel = tf.exp(-grid * grid)
        self.kernel = tf.reshape(tf.repeat(kernel, channels), (5, channels, 1))  #~ KM749
        self.scale = tf.constant(2.0)  #~ KM749
        self.half = 0.5 * K.constant(1.0)  #~ KM749
        self.offsets = [tf.zeros(3), tf.ones(3)]  #~ KM749
        self.unit = keras.ops.ones(3)  #~ KM749
        self.variable = K.ones(3)
        self.twice = self.scale * 2  #~ KM749

    def call(self, x):
        return self.twice * self.half + self.scale * tf.nn.depthwise_conv2d(x, self.kernel, (1, 1, 1, 1), "SAME") + self.offsets[0] + self.unit + self.variable


class Block(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.bias = RelativeBias(4)

    def build(self, input_shape):
        self.smooth = Smooth()
        super().build(input_shape)

    def call(self, x):
        return self.smooth(self.bias(x))


class Ramp(layers.Layer):
    def build(self, input_shape):
        if self.dtype == "float32":
            self.ramp = tf.range(3.0)  #~ KM749
        else:
            self.ramp = None

    def call(self, x):
        return x if self.ramp is None else x * self.ramp


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.steps = [Ramp() for _ in range(2)]

    def call(self, x):
        for step in self.steps:
            x = step(x)
        return x


# What Keras 3 runs: under init_scope, NumPy, variables, numbers and shapes; what only build reads, or call computes anew.
class Fine(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.count = 3

    def build(self, input_shape):
        with tf.init_scope():
            self.lifted = tf.range(3)
        self.array = np.arange(3)
        self.state = tf.Variable(tf.zeros(3), trainable=False)  #~ KM701
        self.kind = tf.as_dtype("int32")
        self.start = tf.zeros_initializer()
        self.only_here = tf.range(3)
        self.length = int(self.only_here.shape[0])
        self.anew = tf.range(2)
        self.width = input_shape[-1] * 2
        self.rank = K.ndim(self.only_here)

    def call(self, x):
        self.anew = tf.range(3)
        return x * tf.cast(self.lifted + self.anew, x.dtype) * self.array + self.state * self.width + self.rank


class Around(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.fine = Fine()

    def call(self, x):
        return self.fine(x)


# A layer that is called on the inputs of a model is built outside of every graph, and one whose owner builds it there, too.
class OnTop(layers.Layer):
    def build(self, input_shape):
        self.index = tf.range(3)

    def call(self, x):
        return x * tf.cast(self.index, x.dtype)


class Inner(layers.Layer):
    def build(self, input_shape):
        self.index = tf.range(3)

    def call(self, x):
        return x * tf.cast(self.index, x.dtype)


class Builder(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.inner = Inner()

    def build(self, input_shape):
        self.inner.build(input_shape)
        super().build(input_shape)

    def call(self, x):
        return self.inner(x)


class Whole(keras.Model):
    def __init__(self):
        inputs = keras.Input((3,))
        layer = OnTop()
        super().__init__(inputs, layer(inputs))


inputs = keras.Input((3,))
model = keras.Model(inputs, OnTop()(inputs))


# Nothing of Keras.
class Plain:
    def build(self, shape):
        self.index = tf.range(3)

    def call(self, x):
        return x + self.index


class Unused(layers.Layer):
    def build(self, input_shape):
        self.index = tf.range(3)

    def call(self, x):
        return x * tf.cast(self.index, x.dtype)


class Cell(layers.Layer):
    state_size = 3

    def build(self, input_shape):
        self.index = tf.range(3.0)

    def call(self, x, states):
        return x + self.index, states


class Recurrent(layers.RNN):
    def __init__(self):
        super().__init__(Cell())


class Unit(layers.Dense):
    """The kernel that build reads is the variable of Dense, whatever call puts in its place later."""

    def build(self, input_shape):
        super().build(input_shape)
        self.plain = self.kernel

    def call(self, x):
        self.kernel = tf.nn.l2_normalize(self.plain, axis=0)  #~ KM716
        return super().call(x)


class Turned(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.unit = Unit(3)

    def call(self, x):
        return self.unit(x)


class Ranked(layers.Layer):
    def build(self, input_shape):
        self.order = tf.range(3.0)  #~ KM749

    def call(self, x):
        return x * self.order


class Choice(tf.keras.Model):
    def __init__(self, ranked):
        super().__init__()
        kind = Ranked if ranked else layers.Activation
        self.inner = kind()

    def call(self, x):
        return self.inner(x)
