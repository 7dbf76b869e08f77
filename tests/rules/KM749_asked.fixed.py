import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class Squeeze(layers.Layer):
    def __init__(self, ratio=4, **kwargs):
        super().__init__(**kwargs)
        self.ratio = ratio

    def build(self, input_shape):
        with tf.init_scope():
            units = int(tf.math.maximum(input_shape[-1] // self.ratio, 2))
        with tf.init_scope():
            half = tf.reduce_max([2, input_shape[-1] // 2])
            self.half = float(half) * 2.0
        with tf.init_scope():
            limit = tf.sqrt(6.0 / float(input_shape[-1])).numpy()
        with tf.init_scope():
            wide = np.sqrt(tf.cast(input_shape[-1], "float32"))
        if tf.greater(input_shape[-1], 2):
            self.extra = self.add_weight(name="extra", shape=(units,))
        for _ in range(tf.reduce_prod(input_shape[1:])):
            limit = limit * wide
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], units), initializer=keras.initializers.RandomUniform(-limit, limit, seed=1))
        while K.max([1, units]) > 100:
            units = units // 2

    def call(self, x):
        return tf.matmul(x, self.kernel) * self.half


class Block(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.squeeze = Squeeze()

    def call(self, x):
        return self.squeeze(x)


# What has a value in a graph, too: under init_scope, NumPy, Python, shapes, None; functions that run later; and other methods.
class Fine(layers.Layer):
    def __init__(self, ratio=4, **kwargs):
        super().__init__(**kwargs)
        self.ratio = int(tf.math.maximum(ratio, 2))

    def build(self, input_shape):
        with tf.init_scope():
            units = int(tf.math.maximum(input_shape[-1] // self.ratio, 2))
        more = int(np.maximum(input_shape[-1] // self.ratio, 2))
        most = int(max(input_shape[-1], more))
        rank = int(K.ndim(input_shape))
        given = tf.TensorShape(input_shape).as_list()[-1]
        scale = None if units > 3 else tf.range(3)
        if keras.backend.standardize_dtype(self.compute_dtype) == "float16" or keras.backend.is_float_dtype(self.compute_dtype):
            most = most + 1
        if tf.is_symbolic_tensor(self.ratio):
            most = most + 2
        if tf.broadcast_static_shape(tf.TensorShape([1]), tf.TensorShape([3])) == (3,):
            most = most + int(keras.ops.convert_to_numpy(np.ones(1))[0])
        low = tf.fill([units], 0.5)
        if tf.executing_eagerly():
            most = most + low.numpy().shape[0]
        most = most + (low.numpy().shape[0] if hasattr(low, "numpy") else 2)
        try:
            most = most + int(low[0])
        except TypeError:
            pass
        if scale is None:
            most = most + int(given) + rank
        self.kernel = self.add_weight(
            name="kernel",
            shape=(input_shape[-1], most),
            initializer=lambda shape, dtype=None: float(tf.reduce_max([1.0, 2.0])) * tf.ones(shape),
        )

    def call(self, x):
        return tf.matmul(x, self.kernel)


class Around(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.fine = Fine()

    def call(self, x):
        return self.fine(x)


# A layer that is called on the inputs of a model is built outside of every graph.
class OnTop(layers.Layer):
    def build(self, input_shape):
        self.units = int(tf.math.maximum(input_shape[-1], 2))

    def call(self, x):
        return x * self.units


inputs = keras.Input((3,))
model = keras.Model(inputs, OnTop()(inputs))
