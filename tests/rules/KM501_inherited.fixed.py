from tensorflow.keras import layers, regularizers
from tensorflow.keras.layers import Conv2D, DepthwiseConv2D, SeparableConv1D, SeparableConv2D, SeparableConvolution2D

SeparableConv2D(8, 3)
SeparableConv2D(8, 3, padding="same", depthwise_initializer="he_normal", pointwise_regularizer=regularizers.l2(1e-4))
SeparableConvolution2D(8, 3)
SeparableConv1D(8, 3)
DepthwiseConv2D(3, use_bias=False)
DepthwiseConv2D(3, depthwise_initializer="he_normal", bias_initializer="zeros")
layers.DepthwiseConv1D(3)
Conv2D(8, 3, kernel_initializer="he_normal", kernel_regularizer="l2", kernel_constraint="non_neg")


class Block(layers.DepthwiseConv2D):
    def __init__(self, **kwargs):
        super().__init__(3, **kwargs)
