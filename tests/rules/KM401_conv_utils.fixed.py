"""The helpers of old convolutions become expressions; those with no short form are left."""

import keras
from keras import layers
from keras.utils import conv_utils


class Scaled(layers.Layer):
    def __init__(self, kernel_size, strides=(1, 1), padding="valid", data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.kernel_size = ((kernel_size,) * 2 if isinstance(kernel_size, int) else tuple(kernel_size))
        self.strides = ((strides,) * 2 if isinstance(strides, int) else tuple(strides))
        self.padding = padding.lower()
        self.data_format = (data_format or keras.config.image_data_format()).lower()

    def compute_output_shape(self, input_shape):
        rows, columns = input_shape[1:-1]
        rows = (None if rows is None else -(-(rows - (self.padding == "valid") * (self.kernel_size[0] - 1) * 1) // self.strides[0]))
        columns = (None if columns is None else columns * self.strides[1] + (self.padding == "valid") * max(self.kernel_size[1] - self.strides[1], 0))
        other = conv_utils.conv_input_length(columns, 3, self.padding, 1)
        return input_shape[0], rows, columns, other
