import keras
from keras import layers
from keras.applications import EfficientNetV2B0, MobileNetV2


# A frozen base normalizes as in inference, whatever it is told.
def transfer():
    base = MobileNetV2(include_top=False, weights=None)
    base.trainable = False
    inputs = keras.Input((96, 96, 3))
    x = base(inputs, training=False)
    model = keras.Model(inputs, layers.Dense(2)(layers.GlobalAveragePooling2D()(x)))
    model.compile("adam", "mse")
    return model


def each_layer(images):
    encoder = MobileNetV2(include_top=False, weights=None)
    for layer in encoder.layers:
        layer.trainable = False
    return keras.Model(images, encoder(images, training=False))


each_layer(keras.Input((96, 96, 3)))


def own(images):
    norm = layers.BatchNormalization()
    norm.trainable = False
    encoder = keras.Sequential([norm, layers.Dropout(0.5)])
    encoder.trainable = False
    return keras.Model(images, encoder(norm(images, training=False), training=False))


own(keras.Input((96, 96, 3)))


# It drops nevertheless, and what is frozen in part is trained.
def dropping():
    base = EfficientNetV2B0(include_top=False, weights=None)
    base.trainable = False
    inputs = keras.Input((96, 96, 3))
    return keras.Model(inputs, base(inputs, training=False))  #~ KM627


def tail():
    base = MobileNetV2(include_top=False, weights=None)
    for layer in base.layers[:100]:
        layer.trainable = False
    inputs = keras.Input((96, 96, 3))
    return keras.Model(inputs, base(inputs, training=False))  #~ KM627
