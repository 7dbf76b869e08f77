"""Modules that stood below keras itself in Keras 2.5 to 2.12."""

import keras
import keras.layers.preprocessing.image_preprocessing as augment  #~ KM401
from keras.applications import efficientnet, imagenet_utils
from keras.initializers import initializers_v2  #~ KM401
from keras.initializers.initializers_v2 import GlorotUniform  #~ KM402
from keras.layers import Dense, TFOpLambda  #~ KM401
from keras.layers.attention.multi_head_attention import MultiHeadAttention  #~ KM402
from keras.layers.merging.concatenate import Concatenate  #~ KM402
from keras.layers.preprocessing.image_preprocessing import RandomFlip  #~ KM402
from keras.mixed_precision import loss_scale_optimizer  #~ KM401
from keras.models import Functional, Model  #~ KM401
from keras.optimizer_v2 import adam  #~ KM401
from keras.optimizer_v2.adam import Adam  #~ KM402
from keras.optimizers.optimizer_v2.gradient_descent import SGD  #~ KM402
from keras.optimizers.schedules import ExponentialDecay
from keras.optimizers.schedules.learning_rate_schedule import CosineDecay  #~ KM402
from keras.saving import hdf5_format  #~ KM401
from keras.saving.legacy.hdf5_format import load_weights_from_hdf5_group  #~ KM401
from keras.testing_infra import test_utils  #~ KM401
from keras.utils.image_utils import load_img  #~ KM402

print(keras.optimizer_v2.adam.Adam, keras.layers.Dense, keras.saving.load_model)  #~ KM402
print(keras.callbacks_v1)  #~ KM401
print(adam.Adam, hdf5_format.load_weights_from_hdf5_group, augment.RandomFlip)  #~ KM402 KM402
