"""Packages whose newest release fails beside Keras 3."""

import keras_metrics  #~ KM407
import larq as lq  #~ KM407
import tensorflow_ranking as tfr  #~ KM407
from adabelief_tf import AdaBeliefOptimizer  #~ KM407
from keras_bert import Tokenizer, get_custom_objects, load_trained_model_from_checkpoint  #~ KM407
from keras_self_attention import SeqSelfAttention
from keras_vggface.vggface import VGGFace  #~ KM407
from rl.agents.dqn import DQNAgent  #~ KM407
from rl.memory import SequentialMemory
from rl.policy import BoltzmannQPolicy
from segmentation_models import Unet
from spektral.layers import GCNConv, GlobalSumPool  #~ KM407
from tensorflow.keras.layers import Dense
