#
from collections import OrderedDict

import keras

keras.Input((1,))
keras.tree.flatten(OrderedDict(b=1, a=2))
