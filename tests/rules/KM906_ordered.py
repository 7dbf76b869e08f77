#~ config: {KM906: {enabled: true}}
from collections import OrderedDict

import keras
import tensorflow as tf

keras.Input((1,))
tf.nest.flatten(OrderedDict(b=1, a=2))  #~ KM906
