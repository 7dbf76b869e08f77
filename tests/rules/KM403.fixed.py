import keras
import tensorflow as tf
from keras import backend as K
from keras.ops import clip, square
from keras.backend import epsilon


def loss(y_true, y_pred):
    difference = square(y_true - y_pred)
    total = keras.ops.mean(difference, axis=-1)
    inside = clip(total, 0.0, 1.0)
    joined = keras.ops.concatenate([total, inside], axis=-1)
    bounded = keras.ops.clip(total, x_min=K.epsilon(), x_max=1.0)
    place = keras.ops.argmax(y_pred, axis=-1)
    root = keras.ops.sqrt(total)
    size = (y_true + y_pred).shape[0]
    first = keras.ops.take(y_pred, place, axis=0)
    chosen = keras.ops.where(total > 0, total, inside)
    scaled = keras.activations.relu(total, negative_slope=0.1)
    named = keras.ops.sum(total, axis=0, keepdims=True)
    return bounded, root, size, joined, first, chosen, scaled, named


def callback_end(counter, value):
    counter.assign(value)
    return keras.ops.convert_to_numpy(counter)


def kept():
    K.clear_session()
    K.set_floatx("float32")
    tf.keras.backend.set_image_data_format("channels_last")
    return tf.keras.backend.mean(tf.constant([1.0])), epsilon(), K.image_data_format()


def printed(x):
    return [print("", x), x][1]


square_of_ours = {"square": 4}
