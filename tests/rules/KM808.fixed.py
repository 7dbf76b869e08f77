import enum

import tensorflow as tf
from keras import layers


class Scale(layers.Layer):
    def build(self, input_shape):
        self.units = input_shape[-1]
        first = input_shape[0]
        self.first = first[1]

    def call(self, x):
        batch = x.get_shape()[0]
        shape = x.shape
        width = int(shape[1])
        sizes = [size for size in x.shape]
        last = x.shape[-1]
        return batch, width, sizes, last

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.units)


print(tf.Dimension(3))


class Colour(enum.Enum):
    RED = 1


# Silent.
def plain(x, table, shapes):
    print(x.shape[1], tf.compat.dimension_value(x.shape[1]), Colour.RED.value)
    return table[1].value, [item.value for item in table], shapes[0].value


class Box:
    value = 1
    shape = 2


print(Box().value, Box().shape)


def length(x):
    if type(x.shape[1]) == tf.compat.v1.Dimension:
        return x.shape[1].value
    return x.shape[1]


def width(x):
    return x.shape[-1].value if isinstance(x.shape[-1], tf.compat.v1.Dimension) else x.shape[-1]


def depth(x):
    if isinstance(x, tf.Tensor):
        return x.shape[-1]
    return None
