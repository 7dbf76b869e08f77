import keras
from keras.layers import Conv3DTranspose, Input, RandomContrast

image = Input((4,), None, "image")  #~ KM504
contrast = RandomContrast(0.2, 42)  #~ KM504
up = Conv3DTranspose(4, 3, 2, "same", None, "channels_last")  #~ KM504

image = Input((4,), None, name="image")
image = Input((4,), 2, "float32")
contrast = RandomContrast(0.2, seed=42)
up = Conv3DTranspose(4, 3, 2, "same", output_padding=None)


class Named(keras.layers.Layer):
    def __init__(self):
        keras.layers.Layer.__init__(self)
