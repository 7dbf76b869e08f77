import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Add, Concatenate, Conv2D, Dense


def block(x, skip=None):
    x = Conv2D(4, 3, padding="same")(x)
    if skip != None:  #~ KM706
        x = Concatenate()([x, skip])
    return x


image = Input((8, 8, 3))
first = block(image)
unet = Model(image, block(first, first))

features = Input((4,))
previous, x = None, features
for _ in range(3):
    x = Dense(4)(x)
    x = Add()([x, previous]) if None != previous else x  #~ KM706
    if not (previous != None) or x is None:  #~ KM706
        previous = x
    previous = x
residual = Model(features, x)


# The objects are compared, or it is no symbolic tensor.
def joined(x, skip=None, name=None):
    if skip == None:
        return x
    if name != None:
        print(name)
    return Add()([x, skip]) if skip is not None else x


plain = Model(features, joined(Dense(4)(features), features, "sum"))


class Pool(tf.keras.layers.Layer):
    supports_masking = True

    def call(self, inputs, mask=None):
        if mask != None:
            inputs = inputs * tf.cast(mask, inputs.dtype)[..., None]
        return tf.reduce_sum(inputs, 1)
