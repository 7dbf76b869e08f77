import keras
from keras.layers import Conv3DTranspose, Input, RandomContrast

image = Input((4,), None, name="image")
contrast = RandomContrast(0.2, seed=42)
up = Conv3DTranspose(4, 3, 2, "same", output_padding=None, data_format="channels_last")

image = Input((4,), None, name="image")
image = Input((4,), 2, "float32")
contrast = RandomContrast(0.2, seed=42)
up = Conv3DTranspose(4, 3, 2, "same", output_padding=None)


class Named(keras.layers.Layer):
    def __init__(self):
        keras.layers.Layer.__init__(self)
