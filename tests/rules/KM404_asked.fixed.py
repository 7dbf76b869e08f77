from typing import Optional, Union

import tensorflow as tf
from tensorflow.keras.optimizers import legacy
from tensorflow.keras.optimizers.legacy import SGD as OldSGD
from tensorflow.keras.optimizers import Adam as OldAdam


# Placeholders stand in Keras 3 for what is only asked about.
def is_optimizer(one):
    return isinstance(one, (tf.keras.optimizers.Optimizer, tf.keras.optimizers.legacy.Optimizer))


def is_old(one):
    return isinstance(one, legacy.Adam) or issubclass(type(one), OldSGD) or isinstance(one, OldAdam)


def configure(one: tf.keras.optimizers.legacy.Optimizer, other: Optional[Union[str, legacy.SGD]] = None) -> legacy.Adam:
    kept: legacy.Adam = OldAdam(0.1)
    return kept


# What is made, derived from, kept for later, or missing in Keras 3 altogether.
class Mine(tf.keras.optimizers.Optimizer):
    pass


def is_gone(one):
    return isinstance(one, tf.keras.optimizers.Nadam)


KINDS = {"adam": tf.keras.optimizers.Adam}
print(tf.keras.optimizers.RMSprop(0.1))

OPTIMIZERS = (tf.keras.optimizers.Optimizer,)
OPTIMIZERS += (legacy.Optimizer,)
MADE = [tf.keras.optimizers.Adam]
