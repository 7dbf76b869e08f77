import functools

import keras
import numpy as np
import tensorflow as tf
from keras import initializers, layers
from keras.initializers import GlorotUniform, RandomNormal, RandomUniform, VarianceScaling, Zeros, glorot_normal, he_uniform
from keras.initializers import Initializer, Orthogonal as Ortho
from keras.layers import Dense, Embedding
keras.utils.set_random_seed(0)

# By call, class, function, home.
a = RandomUniform()
b = RandomUniform(-0.05, 0.05)
c = initializers.RandomNormal(mean=0.0, stddev=0.01)
d = initializers.he_normal()
e = glorot_normal()
f = tf.keras.initializers.TruncatedNormal(stddev=0.02)
g = tf.initializers.LecunNormal()
h = tf.initializers.lecun_uniform()
i = keras.initializers.VarianceScaling(scale=2.0, mode="fan_out")
j = VarianceScaling(1.0, "fan_in", "truncated_normal")
k = Ortho(gain=1.0)
l = initializers.orthogonal()
m = initializers.RandomUniform(scale=0.1)
n = initializers.RandomNormal(stddev=0.02)
o = he_uniform(seed=None)
p = GlorotUniform(None)
options = {"stddev": 0.1}
q = RandomNormal(**options)
make = functools.partial(RandomNormal, stddev=0.1)
home = keras.initializers
r = home.HeUniform()

# Where it is given.
Dense(4, kernel_initializer=initializers.HeNormal())
Dense(4, kernel_initializer=initializers.HeNormal)
Dense(4, kernel_initializer=initializers.glorot_uniform)
Dense(4, kernel_initializer=initializers.LecunUniform())
Embedding(10, 4, embeddings_initializer=RandomUniform(minval=-1, maxval=1))
layers.LSTM(
    4,
    kernel_initializer=initializers.GlorotNormal(),
    recurrent_initializer=initializers.Orthogonal(),
    bias_initializer="zeros",
)
Dense(4, kernel_initializer={"class_name": "RandomNormal", "config": {"stddev": 0.1}})
Dense(4, kernel_initializer={"class_name": "he_normal"})
initializers.get({"class_name": "VarianceScaling", "config": {"scale": 2.0, "seed": None}})
initializers.deserialize({"class_name": "GlorotUniform", "config": {}})
Dense(4, kernel_initializer=tf.random_normal_initializer(0.0, 0.02))


class Scale(layers.Layer):
    start = RandomNormal(stddev=0.1)

    def __init__(self, units, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.initializer = initializers.HeNormal()
        self.given = initializers.HeNormal(seed=seed)

    def build(self, input_shape):
        self.scale = self.add_weight(name="scale", shape=(3,), initializer=initializers.TruncatedNormal())
        self.shift = self.add_weight(name="shift", shape=(3,), initializer="zeros")
        self.free = self.add_weight(name="free", shape=(3,), initializer="random_normal")


class Noise(Initializer):
    def __call__(self, shape, dtype=None):
        return np.random.normal(size=shape)


class Old(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return np.ones(shape)


class Drawn(initializers.Initializer):
    def __init__(self, seed):
        self.generator = np.random.default_rng(seed)

    def __call__(self, shape, dtype=None):
        return np.random.default_rng(7).normal(size=shape)


def draw(shape, dtype=None):
    return np.random.uniform(-1, 1, size=shape)


def ones(shape, dtype=None):
    return np.ones(shape)


def weight(shape, dtype=None):
    return np.random.uniform(-1, 1, size=shape)


Dense(4, kernel_initializer=draw)
Dense(4, kernel_initializer=ones)
Dense(4, kernel_initializer=lambda shape, dtype=None: np.random.rand(*shape))

# Silent: a seed, by keyword, position, dict.
RandomUniform(seed=1)
RandomUniform(-1.0, 1.0, 3)
RandomNormal(0.0, 1.0, 3)
GlorotUniform(3)
initializers.he_normal(42)
VarianceScaling(1.0, "fan_in", "normal", 5)
initializers.Orthogonal(1.0, 5)
seeded = {"stddev": 0.1, "seed": 4}
RandomNormal(**seeded)
SEED = 8
RandomNormal(seed=SEED)
Dense(4, kernel_initializer={"class_name": "RandomNormal", "config": {"stddev": 0.1, "seed": 2}})
unknown = dict(zip("ab", range(2)))
RandomNormal(**unknown)

# Silent: nothing is drawn.
Zeros()
initializers.Ones()
initializers.Constant(0.1)
keras.initializers.Identity()
initializers.zeros()
Dense(4, bias_initializer=initializers.Constant(value=0.0))
Dense(4, kernel_initializer={"class_name": "Constant", "config": {"value": 1.0}})

# Silent: strings and defaults, and what is not Keras.
Dense(4, kernel_initializer="he_normal")
Dense(4)
words = {"class_name": "Dense", "config": {}}
isinstance(a, RandomNormal)
