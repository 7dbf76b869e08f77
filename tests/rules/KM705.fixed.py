import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Lambda, Layer

inputs = Input((8, 3))
x = Dense(4)(inputs)
print(x.shape)
print(list(x.shape))
print(x.shape[1])
print(list(x.shape)[-1], len(x.shape))
rank = len(x.shape)
shape = x.shape
size = list(shape)
width = list(x.shape[1:])
x.set_shape((None, 8, 4))
print(x.dtype, x.type_spec)
longer = list(x.shape[1:]) + [3]
if hasattr(x, "get_shape"):
    print(x.get_shape())
print(x.shape, list(x.shape) + [3], len(x.shape), x.shape[1], x.dtype, x.shape[1:] + (3,))
image = tf.zeros((2, 2))
print(image.get_shape(), image.shape.as_list(), image.shape.rank)
y = Lambda(lambda t: tf.reshape(t, [-1, t.get_shape()[1]]))(x)


class Own(Layer):
    def call(self, t):
        return tf.reshape(t, [-1] + t.get_shape().as_list()[1:])


def block(t, width):
    return Dense(list(t.shape)[-1] + width)(t)


y = block(x, 3)
model = Model(inputs, y)
print(model.output.shape)
dense = Dense(2)
dense.build((None, 3))
print(dense.kernel.dtype, dense.weights[1].dtype)
print(tf.Variable(1.0).dtype.name, dense.dtype)
