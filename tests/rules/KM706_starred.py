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
            x = tf.nn.swish(x)  #~ KM706
        outputs.append(x)
    return outputs


def counted(x, count):
    return layers.Dense(4)(x), tf.range(count)


def joined(*parts):
    return tf.concat(parts, 1)  #~ KM706


def summed(a, b):
    return tf.add(a, b)  #~ KM706


def filled(a, size):
    return a, tf.fill([2], size)


def scaled(x, factor):
    return tf.math.multiply(x, factor)


def last(units, x):
    x = layers.Dense(units)(x)
    return tf.square(x)  #~ KM706


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
