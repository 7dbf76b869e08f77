from tensorflow.keras import layers, regularizers
from tensorflow.keras.layers import Conv2D, DepthwiseConv2D, SeparableConv1D, SeparableConv2D, SeparableConvolution2D

SeparableConv2D(8, 3, kernel_initializer="he_normal", kernel_regularizer=regularizers.l2(1e-4))  #~ KM501 KM501
SeparableConv2D(8, 3, padding="same", depthwise_initializer="he_normal", pointwise_regularizer=regularizers.l2(1e-4))
SeparableConvolution2D(8, 3, kernel_constraint="non_neg")  #~ KM501
SeparableConv1D(8, 3, kernel_regularizer="l2")  #~ KM501
DepthwiseConv2D(3, kernel_initializer="he_normal", use_bias=False)  #~ KM501
DepthwiseConv2D(3, depthwise_initializer="he_normal", bias_initializer="zeros")
layers.DepthwiseConv1D(3, kernel_constraint=None)  #~ KM501
Conv2D(8, 3, kernel_initializer="he_normal", kernel_regularizer="l2", kernel_constraint="non_neg")


class Block(layers.DepthwiseConv2D):
    def __init__(self, **kwargs):
        super().__init__(3, kernel_regularizer="l2", **kwargs)  #~ KM501
