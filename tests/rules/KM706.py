import numpy as np
import tensorflow as tf
import tensorflow.keras.backend as K
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Conv2D, Dense, Input, Lambda


def block(x, width):
    y = Conv2D(width, 3, padding="same")(x)
    y = tf.nn.relu(y)  #~ KM706
    return tf.concat([x, y], axis=-1)  #~ KM706


def norm(t):
    return tf.math.l2_normalize(t, axis=-1)  #~ KM706


def network(shape):
    inputs = Input(shape)
    x = block(inputs, 4)
    x = tf.reduce_mean(x, axis=[1, 2], keepdims=True, name="pool")  #~ KM706
    x = tf.squeeze(x, [1, 2])  #~ KM706
    x = tf.expand_dims(input=x, axis=1)  #~ KM706
    x = tf.reshape(x, (-1, 8))  #~ KM706
    a, b = tf.split(x, 2, axis=1)  #~ KM706
    c = tf.split(x, [3, 5], axis=1)  #~ KM706
    x = tf.where(a > 0, a, b)  #~ KM706
    x = tf.matmul(x, b, transpose_b=True)  #~ KM706
    x = tf.cast(x, tf.float32) + tf.gather(a, [0], axis=1)  #~ KM706 KM706
    x = tf.gather(x, [0])  #~ KM706
    x = tf.nn.gelu(x)  #~ KM706
    x = tf.transpose(x, perm=[1, 0])  #~ KM706
    x = tf.clip_by_value(x, clip_value_min=0.0, clip_value_max=1.0)  #~ KM706
    x = tf.nn.leaky_relu(x, alpha=0.1)  #~ KM706
    x = tf.stack([x, x], axis=-1)  #~ KM706
    x = norm(x)
    n = tf.shape(x)[0]  #~ KM706
    x = tf.image.resize(x, (4, 4), method="nearest")  #~ KM706
    x = tf.identity(x)  #~ KM706
    x = tf.math.softplus(tf.dtypes.cast(x, "float32")) + tf.math.log_sigmoid(x)  #~ KM706 KM706 KM706
    x = K.mean(x, axis=-1)  #~ KM706
    x = K.concatenate([x, x])  #~ KM706
    x = K.relu(x, max_value=6)  #~ KM706
    x = K.expand_dims(K.permute_dimensions(x, (0, 2, 1)))  #~ KM706 KM706
    print(K.int_shape(x), tf.is_tensor, tf.TensorShape(x.shape))
    x = 2 * x[:, 0] + tf.constant(1.0)
    x = Lambda(lambda t: tf.reshape(t, (-1, 2)))(x)
    return keras.Model(inputs, layers.Dense(1)(x)), n, c


base = keras.applications.VGG16(include_top=False)
features = tf.reduce_max(base.output, axis=(1, 2))  #~ KM706
outputs = [tf.sigmoid(out) for out in base.outputs]  #~ KM706


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
    first = tf.pad(image, paddings, "REFLECT")  #~ KM706
    second = tf.pad(first, paddings=paddings)  #~ KM706
    return tf.pad(second, tf.constant([[0, 0], [size, size], [1, 1], [0, 0]]))  #~ KM706


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
        return tf.concat(parts, axis)  #~ KM706
    else:
        return tf.expand_dims(parts, axis)


def stretched(x, much=None):
    if isinstance(x, np.ndarray) and much:
        x = tf.constant(x)
    if not isinstance(x, (list, dict)):
        return tf.tile(x, [1, 2])  #~ KM706
    return [tf.tile(each, [1, 2]) for each in x]


def named(x, kind):
    if isinstance(x, kind) or isinstance(x, np.ndarray):
        return tf.identity(x)  #~ KM706
    return tf.negative(x)  #~ KM706


def by_type():
    one = keras.Input((4,))
    return average(one), biggest(one), joined([one, one]), stretched(one), named(one, object), average(tf.zeros(3))
