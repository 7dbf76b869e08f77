"""They work where tf.keras is Keras 2."""

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import larq as lq
from rl.agents.dqn import DQNAgent
from spektral.layers import GCNConv
from tensorflow.keras.layers import Dense
