import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((4,))
x = layers.Identity()(inputs)
x = layers.Identity(name="states")(x)
skip = layers.Identity(name="skip")
x = skip(x)
holder = layers.Layer(name="holder")
holder.table = tf.constant([1.0])
model = keras.Sequential([layers.Dense(2), layers.Identity()])
model.add(layers.Identity())


class Base(layers.Layer):
    def __init__(self, scale, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale


class Scaled(Base):
    def call(self, inputs, training=None):
        self.add_loss(keras.ops.convert_to_tensor(0.0))
        return self.scale * inputs


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
        self.shortcut = layers.Identity()
        self.other = layers.Dense(2) if deep else layers.Identity()
        self.tail = layers.Layer() if deep else layers.Dense(2)

    def call(self, inputs, last=False):
        if last:
            inputs = self.tail(inputs)
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
        return x


own = layers.Layer(name="doubled")
own.call = lambda x, training=None: x * 2
own(Named()(keras.Input((3,))))


class Residual(keras.Model):
    def __init__(self, stride, act, wide):
        super().__init__()
        self.short = keras.Sequential(name="short", layers=[layers.Identity()])
        if stride != 1:
            self.short.add(layers.Conv2D(3, 1, strides=stride))
            self.short.add(layers.BatchNormalization())
        self.act = keras.Sequential([layers.Identity()])
        if act == "relu":
            self.act.add(layers.ReLU())
        elif act == "elu":
            self.act.add(layers.ELU())
        if wide:
            self.wide = keras.Sequential([layers.Dense(8)])
        else:
            self.wide = keras.Sequential([layers.Identity()])
        self.narrow = keras.Sequential([layers.Dense(2)]) if wide else keras.Sequential([layers.Identity()])

    def call(self, x):
        return self.narrow(self.wide(self.act(x + self.short(x))))


class Filled(keras.Model):
    def __init__(self, stride, act, wide):
        super().__init__()
        self.either = keras.Sequential()
        if stride != 1:
            self.either.add(layers.Dense(3))
        elif wide:
            self.either.add(layers.Dense(4))
        else:
            raise ValueError(stride)
        self.many = keras.Sequential()
        for size in (1, 2):
            self.many.add(layers.Dense(size))
        self.asked = keras.Sequential()
        if act:
            self.asked.add(layers.ReLU())
        self.behind = keras.Sequential()
        if act:
            self.behind.add(layers.ReLU())
        self.given = keras.Sequential()
        self.fill(self.given)
        self.later = keras.Sequential()
        self.again = keras.Sequential()
        self.again = keras.Sequential([layers.Dense(2)])
        self.uncalled = keras.Sequential()

    def fill(self, stack):
        stack.add(layers.Dense(2))
        self.later.add(layers.Dense(2))

    def call(self, x, act=True, last=False):
        x = self.again(self.later(self.given(self.many(self.either(x)))))
        if act:
            x = self.asked(x)
        if not last:
            return x
        return self.behind(x)


class Wide(layers.Layer):
    def __init__(self, down):
        super().__init__()
        self.same = keras.Sequential([layers.Identity()])
        if down:
            self.same.add(layers.Dense(4))

    def call(self, x):
        return self.same(x)


class Deep(layers.Layer):
    def __init__(self, down):
        super().__init__()
        self.same = keras.Sequential()
        self.fed = keras.Sequential()
        if down:
            self.same.add(layers.Dense(8))

    def call(self, x):
        return self.fed(self.same(x))


class Deeper(Deep):
    def __init__(self, down):
        super().__init__(down)
        self.same.add(layers.Dense(8))


deep = Deep(True)
deep.fed.add(layers.Dense(2))


def shortcut(x, down):
    stack = keras.Sequential([layers.Identity()])
    if down:
        stack.add(layers.Dense(4))
    return stack(x)


def stage(down):
    stack = keras.Sequential()
    if down:
        stack.add(layers.Dense(4))
    return stack


whole = keras.Sequential()
if layers.Dense:
    whole.add(layers.Dense(4))
whole.add(layers.Dense(1))
whole(shortcut(keras.Sequential([layers.Identity()])(tf.ones((2, 4))), stage(True)))
