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
x = layers.Rescaling(1.0 / 255.0)(inputs)
x = layers.Rescaling(2.0)(x)
x = layers.Rescaling(1.0 / 127.5, offset=-1.0)(x)
x = layers.Rescaling(1.0 / 127.5, offset=-127.5 / 127.5)(x)
x = layers.Rescaling(1.0 / 255.0, name="scale")(x)
x = layers.Activation("relu")(x)
x = keras.ops.expand_dims(x, axis=1)
x = x[:, 0]
x = keras.ops.mean(x, axis=1, keepdims=True)
x = keras.ops.abs(x - other)
x = keras.ops.concatenate([x, other], axis=-1)
x = x * SCALE + keras.ops.square(x)
x = Lambda(lambda x: tf.transpose(x, perm=[0, 1]))(x)
x = Lambda(lambda x: tf.expand_dims(x, 1), name="kept")(x)
x = Lambda(lambda x, factor: x * factor, arguments={"factor": 2.0})(x)
x = Lambda(function=lambda x: x + 1.0, output_shape=(3,))(x)
layer = layers.Activation("softmax")
squash = lambda x: x ** 2
x = Lambda(squash)(x)
sequential = keras.Sequential([layers.Rescaling(1.0 / 255.0), Dense(1)])
sequential.add(Lambda(lambda x: x[..., :1]))

# Functions.
x = Lambda(double)(x)
x = Lambda(scaled(3.0))(x)

# The shape is not known.
x = Lambda(lambda x: tf.py_function(double, [x], tf.float32))(x)

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
