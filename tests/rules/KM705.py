import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Lambda, Layer

inputs = Input((8, 3))
x = Dense(4)(inputs)
print(x.get_shape())  #~ KM705
print(x.get_shape().as_list())  #~ KM705
print(x.get_shape()[1])  #~ KM705
print(x.shape.as_list()[-1], x.shape.ndims)  #~ KM705 KM705
rank = x.shape.rank  #~ KM705
shape = x.shape
size = shape.as_list()  #~ KM705
width = x.shape[1:].as_list()  #~ KM705
x.set_shape((None, 8, 4))  #~ KM705
print(x.dtype.name, x.type_spec)  #~ KM705 KM705
longer = x.shape[1:] + [3]  #~ KM705
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
    return Dense(t.get_shape().as_list()[-1] + width)(t)  #~ KM705


y = block(x, 3)
model = Model(inputs, y)
print(model.output.get_shape())  #~ KM705
dense = Dense(2)
dense.build((None, 3))
print(dense.kernel.dtype.name, dense.weights[1].dtype.name)  #~ KM705 KM705
print(tf.Variable(1.0).dtype.name, dense.dtype)
