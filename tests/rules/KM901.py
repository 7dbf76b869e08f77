#~ config: {KM901: {enabled: true}}
import keras
import tensorflow as tf


class Layer(keras.layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(1,))

    def call(self, x):
        y = tf.reduce_mean(x, axis=-1)  #~ KM901
        z = tf.nn.relu(x)  #~ KM901
        s = tf.math.bessel_i0(x)  #~ KM901
        i = tf.argmax(x, axis=-1)  #~ KM901
        return keras.ops.mean(x) + y + z + s + i

    def describe(self):
        return tf.reduce_mean(self.w)


def loss(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true - y_pred))  #~ KM901 KM901


class Error(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.abs(y_true - y_pred)  #~ KM901


def plain(x):
    return tf.reduce_mean(x)


data = tf.data.Dataset.from_tensor_slices([1]).map(lambda x: tf.cast(x, "float32"))
model = keras.Sequential([Layer()])
model.compile(loss=loss, optimizer="sgd")
