from keras import initializers, layers
from keras.initializers import GlorotUniform, HeNormal, RandomNormal, Zeros
from keras.layers import Conv2D, Dense

init = GlorotUniform()  #~ KM101 KM105
x = layers.Input((8,))
x = Dense(8, kernel_initializer=init)(x)
x = Dense(8, kernel_initializer=init)(x)

stddev = RandomNormal(stddev=0.02)  #~ KM101 KM105
for _ in range(3):
    x = Dense(8, kernel_initializer=stddev)(x)

seeded = RandomNormal(stddev=0.02, seed=42)  #~ KM105
Dense(8, kernel_initializer=seeded)
Dense(8, kernel_initializer=seeded)


def block(x, units, init=HeNormal()):  #~ KM101 KM105
    return Dense(units, kernel_initializer=init)(x)


block(block(x, 4), 4)


def once(units, init=HeNormal()):  #~ KM101
    return Dense(units, kernel_initializer=init)


once(3)


class Net(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.init = initializers.HeUniform()  #~ KM101 KM105
        self.one = Dense(units, kernel_initializer=self.init)
        self.two = Dense(units, kernel_initializer=self.init)


# Equal seeds written out.
Dense(8, kernel_initializer=GlorotUniform(seed=1))
Dense(8, kernel_initializer=GlorotUniform(seed=1))  #~ KM105
Dense(8, kernel_initializer=GlorotUniform(seed=2))
Dense(4, kernel_initializer=GlorotUniform(seed=1))


# Silent: one use, other sizes, other layers, constants, one object each, strings.
single = HeNormal(seed=1)
Dense(8, kernel_initializer=single)
sizes = HeNormal(seed=2)
Dense(64, kernel_initializer=sizes)
Dense(32, kernel_initializer=sizes)
Dense(units=1, kernel_initializer=sizes)
kinds = HeNormal(seed=3)
Dense(8, kernel_initializer=kinds)
Conv2D(8, 3, kernel_initializer=kinds)
kernels = HeNormal(seed=4)
Conv2D(8, 3, kernel_initializer=kernels)
Conv2D(8, 1, kernel_initializer=kernels)
zeros = Zeros()
Dense(8, bias_initializer=zeros)
Dense(8, bias_initializer=zeros)
name = "he_normal"
Dense(8, kernel_initializer=name)
Dense(8, kernel_initializer=name)
grown = HeNormal(seed=5)
for units in (64, 32):
    Dense(units, kernel_initializer=grown)
for seed in range(3):
    Dense(8, kernel_initializer=HeNormal(seed=seed))


def fresh(units):
    init = HeNormal(seed=6)
    return Dense(units, kernel_initializer=init)


fresh(3), fresh(3)


def either(deep):
    init = HeNormal(seed=7)
    if deep:
        return Dense(8, kernel_initializer=init)
    else:
        return Dense(8, kernel_initializer=init)
