import numpy as np
from keras.layers import Conv1D, Conv2D, Conv2DTranspose, SeparableConv2D
from tensorflow.keras import layers

width = 32
Conv2D(int(width / 2), 3)
layers.Conv2DTranspose(filters=int(width / 4), kernel_size=3)
SeparableConv2D(16, 3)
Conv1D(width // 2, 3)
Conv2D(int(width / 2), 3)
Conv2D(np.int64(3), 3)
Conv2D(np.max([3, 4]), 3)
Conv2DTranspose(8, 3)
