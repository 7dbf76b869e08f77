"""Shapes of symbolic tensors that are calculated with."""

from tensorflow.keras import Input
from keras import ops

image = Input((8, 8, 3))
doubled = ops.image.resize(image, ops.convert_to_tensor(ops.shape(image)[1:3]) * 2)
sizes = ops.convert_to_tensor(ops.shape(image)[1:3])
halved = ops.image.resize(image, sizes // 2)
same = ops.image.resize(image, ops.shape(image)[1:3])
by_hand = ops.image.resize(image, (ops.shape(image)[1] * 2, ops.shape(image)[2] * 2))
