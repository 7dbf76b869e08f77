import keras
from keras import backend as K
from keras.models import Sequential

if K.image_data_format() == "channels_first":
    shape = (3, 32, 32)
elif K.image_data_format() != "channels_last":
    shape = (32, 32)
ordering = {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()]
assert {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()] in {"tf", "th"}
assert {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()] == shape
K.set_image_data_format("channels_first")
K.set_image_data_format("channels_last")
K.set_image_data_format({"tf": "channels_last", "th": "channels_first"}[ordering])


def pooled(x, mode):
    x = keras.ops.max_pool(x, (2, 2), strides=(1, 1), padding="same", data_format=None)
    x = keras.ops.average_pool(x, (2, 2), strides=(2, 2), padding="valid", data_format=None)
    return (keras.ops.average_pool if mode == "avg" else keras.ops.max_pool)(x, (2, 2), strides=(1, 1), padding="valid", data_format=None)


def drawn(x):
    whole = keras.random.randint(keras.ops.shape(x), 0, 10, dtype="int32")
    return whole, keras.random.uniform((2, 3), minval=0.0, maxval=1.0)
