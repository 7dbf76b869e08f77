"""Packages whose newest release fails beside Keras 3."""

from keras_bert import Tokenizer, get_custom_objects
from keras_self_attention import SeqSelfAttention
from rl.memory import SequentialMemory
from rl.policy import BoltzmannQPolicy
from segmentation_models import Unet
from spektral.layers import GlobalSumPool
from tensorflow.keras.layers import Dense
