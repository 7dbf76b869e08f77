import numpy as np
import tensorflow as tf
import tensorflow.keras.backend as K
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Conv2D, Dense, Input, Lambda


def block(x, width):
    y = Conv2D(width, 3, padding="same")(x)
    y = keras.ops.relu(y)
    return keras.ops.concatenate([x, y], axis=-1)


def norm(t):
    return keras.ops.normalize(t, axis=-1)


def network(shape):
    inputs = Input(shape)
    x = block(inputs, 4)
    x = keras.ops.mean(x, axis=[1, 2], keepdims=True)
    x = keras.ops.squeeze(x, [1, 2])
    x = keras.ops.expand_dims(x=x, axis=1)
    x = keras.ops.reshape(x, (-1, 8))
    a, b = keras.ops.split(x, 2, axis=1)
    c = Lambda(lambda value: tf.split(value, [3, 5], axis=1))(x)
    x = keras.ops.where(a > 0, a, b)
    x = Lambda(lambda values: tf.matmul(values[0], values[1], transpose_b=True))([x, b])
    x = keras.ops.cast(x, tf.float32) + keras.ops.take(a, [0], axis=1)
    x = keras.ops.take(x, [0], axis=0)
    x = keras.ops.gelu(x, approximate=False)
    x = keras.ops.transpose(x, axes=[1, 0])
    x = keras.ops.clip(x, x_min=0.0, x_max=1.0)
    x = keras.ops.leaky_relu(x, negative_slope=0.1)
    x = keras.ops.stack([x, x], axis=-1)
    x = norm(x)
    n = keras.ops.shape(x)[0]
    x = keras.ops.image.resize(x, (4, 4), interpolation="nearest")
    x = keras.ops.copy(x)
    x = keras.ops.softplus(keras.ops.cast(x, "float32")) + keras.ops.log_sigmoid(x)
    x = keras.ops.mean(x, axis=-1)
    x = keras.ops.concatenate([x, x], axis=-1)
    x = Lambda(lambda value: K.relu(value, max_value=6))(x)
    x = keras.ops.expand_dims(keras.ops.transpose(x, (0, 2, 1)), axis=-1)
    print(K.int_shape(x), tf.is_tensor, tf.TensorShape(x.shape))
    x = 2 * x[:, 0] + tf.constant(1.0)
    x = Lambda(lambda t: tf.reshape(t, (-1, 2)))(x)
    return keras.Model(inputs, layers.Dense(1)(x)), n, c


base = keras.applications.VGG16(include_top=False)
features = keras.ops.max(base.output, axis=(1, 2))
outputs = [keras.ops.sigmoid(out) for out in base.outputs]


class Pool(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = Dense(2)

    def call(self, x):
        return tf.reduce_mean(self.dense(x), axis=1)


def loss(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true - y_pred)) + K.sum(y_pred)


def augment(image):
    image = tf.cast(image, tf.float32)
    return tf.image.resize(layers.Rescaling(1 / 255)(image), (3, 3))


@tf.function
def serve(images):
    return tf.nn.softmax(base(images))


predictions = tf.nn.softmax(base.predict(np.zeros((1, 32, 32, 3))))
y = base(tf.zeros((1, 32, 32, 3)))
y = tf.reduce_mean(y)
dataset = tf.data.Dataset.from_tensor_slices(np.zeros(3))


def padded(size):
    image = keras.Input((8, 8, 1))
    paddings = tf.constant([[0, 0], [1, 1], [1, 1], [0, 0]])
    first = keras.ops.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]], "REFLECT")
    second = keras.ops.pad(first, pad_width=[[0, 0], [1, 1], [1, 1], [0, 0]])
    return keras.ops.pad(second, [[0, 0], [size, size], [1, 1], [0, 0]])


def average(x, weights=None):
    if keras.backend.is_keras_tensor(x):
        return keras.ops.mean(x)
    return tf.reduce_mean(x)


def biggest(x):
    if hasattr(x, "_keras_history"):
        return keras.ops.max(x)
    return tf.reduce_max(x)


def joined(parts, axis=-1):
    if isinstance(parts, tf.Tensor) or isinstance(parts, np.ndarray):
        return tf.identity(parts)
    elif isinstance(parts, (list, tuple)):
        return keras.ops.concatenate(parts, axis)
    else:
        return tf.expand_dims(parts, axis)


def stretched(x, much=None):
    if isinstance(x, np.ndarray) and much:
        x = tf.constant(x)
    if not isinstance(x, (list, dict)):
        return keras.ops.tile(x, [1, 2])
    return [tf.tile(each, [1, 2]) for each in x]


def named(x, kind):
    if isinstance(x, kind) or isinstance(x, np.ndarray):
        return keras.ops.copy(x)
    return keras.ops.negative(x)


def by_type():
    one = keras.Input((4,))
    return average(one), biggest(one), joined([one, one]), stretched(one), named(one, object), average(tf.zeros(3))
