import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

image = keras.Input((4,))
words = keras.Input((3,))


def heads(features, depth, units):
    outputs = []
    for x in features:
        for _ in range(depth):
            x = layers.Dense(units)(x)
            x = keras.ops.silu(x)
        outputs.append(x)
    return outputs


def counted(x, count):
    return layers.Dense(4)(x), tf.range(count)


def joined(*parts):
    return keras.ops.concatenate(parts, 1)


def summed(a, b):
    return keras.ops.add(a, b)


def filled(a, size):
    return a, tf.fill([2], size)


def scaled(x, factor):
    return tf.math.multiply(x, factor)


def last(units, x):
    x = layers.Dense(units)(x)
    return keras.ops.square(x)


common = ([image, words], 2)
classes = heads(*common, 8)
boxes = heads(*common, units=4)
a = counted(*(image, 4))
b = joined(*[image, words])
model = keras.Model([image, words], [layers.Dense(2)(image), layers.Dense(2)(words)])
c = summed(*model.outputs)
d = filled(*model.outputs[:1], 3)
e = scaled(*([1.0, 2.0], 3.0))
f = last(*[8, image])
