import keras
from keras import backend as K
from keras.models import Sequential

if K.image_dim_ordering() == "th":  #~ KM403
    shape = (3, 32, 32)
elif K.image_dim_ordering() != 'tf':  #~ KM403
    shape = (32, 32)
ordering = K.image_dim_ordering()  #~ KM403
assert K.image_dim_ordering() in {"tf", "th"}  #~ KM403
assert K.image_dim_ordering() == shape  #~ KM403
K.set_image_dim_ordering("th")  #~ KM403
K.set_image_dim_ordering('tf')  #~ KM403
K.set_image_dim_ordering(ordering)  #~ KM403


def pooled(x, mode):
    x = K.pool2d(x, (2, 2), padding="same")  #~ KM403
    x = K.pool2d(x, (2, 2), (2, 2), pool_mode='avg')  #~ KM403
    return K.pool2d(x, (2, 2), pool_mode=mode)  #~ KM403


def drawn(x):
    whole = K.random_uniform(K.shape(x), 0, 10, dtype="int32")  #~ KM403 KM403
    return whole, K.random_uniform((2, 3), minval=0.0, maxval=1.0)  #~ KM403
