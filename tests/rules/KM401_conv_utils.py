"""The helpers of old convolutions become expressions; those with no short form are left."""

from keras import layers
from keras.utils import conv_utils  #~ KM401
from keras.utils.conv_utils import normalize_tuple  #~ KM401


class Scaled(layers.Layer):
    def __init__(self, kernel_size, strides=(1, 1), padding="valid", data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.kernel_size = conv_utils.normalize_tuple(kernel_size, 2, "kernel_size")  #~ KM401
        self.strides = normalize_tuple(strides, 2, "strides")
        self.padding = conv_utils.normalize_padding(padding)  #~ KM401
        self.data_format = conv_utils.normalize_data_format(data_format)  #~ KM401

    def compute_output_shape(self, input_shape):
        rows, columns = input_shape[1:-1]
        rows = conv_utils.conv_output_length(rows, self.kernel_size[0], padding=self.padding, stride=self.strides[0])  #~ KM401
        columns = conv_utils.deconv_length(columns, self.strides[1], self.kernel_size[1], self.padding, None)  #~ KM401
        other = conv_utils.conv_input_length(columns, 3, self.padding, 1)  #~ KM401
        return input_shape[0], rows, columns, other
