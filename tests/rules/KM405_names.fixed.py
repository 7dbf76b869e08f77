"""Modules of keras.src that Keras 3 still has, and what left them."""

import keras
from keras.src import backend
from keras.src.activations import relu
from keras.src.layers.pooling.base_pooling import BasePooling
from keras.src.regularizers import L2
from keras.regularizers import L2 as l2
from keras.src.saving.serialization_lib import deserialize_keras_object
from keras.src.utils import tf_utils
from keras.src.utils.tf_utils import ensure_tensor, shape_type_conversion

try:
    from keras.src.utils.tf_utils import smart_cond
except ImportError:
    smart_cond = None


class Scale(keras.utils.Sequence):
    @shape_type_conversion
    def build(self, input_shape):
        self.size = backend.floatx()

    @tf_utils.shape_type_conversion
    def compute_output_shape(self, input_shape):
        return tf_utils.expand_dims(input_shape, 0)
