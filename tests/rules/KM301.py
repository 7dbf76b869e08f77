import keras
import tensorflow as tf
from keras.layers import Dense, Lambda
from tensorflow.keras import layers
from keras.saving import register_keras_serializable

SCALE = 3.0


def double(x):
    return x * 2.0


@register_keras_serializable("mine")
def registered(x):
    return x * 2.0


def scaled(scale):
    def inner(x):
        return x * scale

    return inner


inputs = keras.Input((3,))
other = keras.Input((3,))
flat = inputs

# Python lambdas.
x = Lambda(lambda x: x / 255.0)(inputs)  #~ KM301
x = Lambda(lambda t: t * 2.0)(x)  #~ KM301
x = Lambda(lambda x: x / 127.5 - 1.0)(x)  #~ KM301
x = Lambda(lambda x: (x - 127.5) / 127.5)(x)  #~ KM301
x = Lambda(lambda x: x / 255.0, name="scale")(x)  #~ KM301
x = layers.Lambda(lambda x: tf.nn.relu(x))(x)  #~ KM301
x = tf.keras.layers.Lambda(lambda x: tf.expand_dims(x, axis=1))(x)  #~ KM301
x = Lambda(lambda x: x[:, 0])(x)  #~ KM301
x = Lambda(lambda x: tf.reduce_mean(x, axis=1, keepdims=True))(x)  #~ KM301
x = Lambda(lambda pair: tf.abs(pair[0] - pair[1]))([x, other])  #~ KM301
x = Lambda(lambda x: tf.concat(x, axis=-1))([x, other])  #~ KM301
x = Lambda(lambda x: x * SCALE + tf.square(x))(x)  #~ KM301
x = Lambda(lambda x: tf.transpose(x, perm=[0, 1]))(x)  #~ KM301
x = Lambda(lambda x: tf.expand_dims(x, 1), name="kept")(x)  #~ KM301
x = Lambda(lambda x, factor: x * factor, arguments={"factor": 2.0})(x)  #~ KM301
x = Lambda(function=lambda x: x + 1.0, output_shape=(3,))(x)  #~ KM301
layer = Lambda(lambda x: tf.nn.softmax(x))  #~ KM301
squash = lambda x: x ** 2
x = Lambda(squash)(x)  #~ KM301
sequential = keras.Sequential([Lambda(lambda x: x / 255.0), Dense(1)])  #~ KM301
sequential.add(Lambda(lambda x: x[..., :1]))  #~ KM301

# Functions.
x = Lambda(double)(x)  #~ KM301
x = Lambda(scaled(3.0))(x)  #~ KM301

# The shape is not known.
x = Lambda(lambda x: tf.py_function(double, [x], tf.float32))(x)  #~ KM301

# Right: known to every loader, or no Lambda of Keras.
x = Lambda(registered)(x)
x = Lambda(tf.nn.relu)(x)
x = Lambda(tf.math.abs)(x)
x = Lambda(keras.ops.relu)(x)
callback = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: None)
schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1)

model = keras.Model([flat, other], x)
model.save("model.keras")
sequential.save("sequential.keras")
model = keras.models.load_model("model.keras")
