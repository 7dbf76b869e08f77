from keras.layers import Conv2D, Conv3D, Convolution2D, SeparableConv2D

size = 5
Convolution2D(32, 3, 3)  #~ KM508
Convolution2D(64, size, size, border_mode="same")  #~ KM503 KM508
Conv2D(32, 3, 3)  #~ KM508
Conv3D(32, 3, 3, 3)  #~ KM508

Conv2D(32, 3, 2)
Conv2D(32, 2, 2)
Conv2D(32, (3, 3), (2, 2))
Conv2D(32, kernel_size=3, strides=3)
SeparableConv2D(32, 3)
