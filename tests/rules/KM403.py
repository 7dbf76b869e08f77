import keras
import tensorflow as tf
from keras import backend as K
from keras.backend import clip, epsilon, square  #~ KM403 KM403


def loss(y_true, y_pred):
    difference = square(y_true - y_pred)
    total = K.mean(difference, axis=-1)  #~ KM403
    inside = clip(total, 0.0, 1.0)
    joined = K.concatenate([total, inside])  #~ KM403
    bounded = K.clip(total, min_value=K.epsilon(), max_value=1.0)  #~ KM403
    place = K.argmax(y_pred)  #~ KM403
    root = K.sqrt(total)  #~ KM403
    size = K.int_shape(y_true + y_pred)[0]  #~ KM403
    first = K.gather(y_pred, place)  #~ KM403
    chosen = K.switch(total > 0, total, inside)  #~ KM403
    scaled = K.relu(total, alpha=0.1)  #~ KM403
    named = K.sum(total, axis=0, keepdims=True)  #~ KM403
    return bounded, root, size, joined, first, chosen, scaled, named


def callback_end(counter, value):
    K.set_value(counter, value)  #~ KM403
    return keras.backend.get_value(counter)  #~ KM403


def kept():
    K.clear_session()
    K.set_floatx("float32")
    tf.keras.backend.set_image_data_format("channels_last")
    return tf.keras.backend.mean(tf.constant([1.0])), epsilon(), K.image_data_format()


def printed(x):
    return tf.keras.backend.print_tensor(x)  #~ KM403


square_of_ours = {"square": 4}
