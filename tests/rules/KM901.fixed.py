#
import keras
import tensorflow as tf


class Layer(keras.layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(1,))

    def call(self, x):
        y = keras.ops.mean(x, axis=-1)
        z = keras.ops.relu(x)
        s = tf.math.bessel_i0(x)
        i = keras.ops.argmax(x, axis=-1)
        return keras.ops.mean(x) + y + z + s + i

    def describe(self):
        return tf.reduce_mean(self.w)


def loss(y_true, y_pred):
    return keras.ops.mean(keras.ops.square(y_true - y_pred))


class Error(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.abs(y_true - y_pred)


def plain(x):
    return tf.reduce_mean(x)


data = tf.data.Dataset.from_tensor_slices([1]).map(lambda x: tf.cast(x, "float32"))
model = keras.Sequential([Layer()])
model.compile(loss=loss, optimizer="sgd")
