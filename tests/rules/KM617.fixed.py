import keras
from keras import regularizers
from keras.regularizers import l1_l2, l2

l1_l2(l1=0.01, l2=0.01)
regularizers.l1_l2(l1=0.1, l2=0.01)
l1_l2(0.1, l2=0.01)
keras.optimizers.Lion(learning_rate=0.0001)
keras.optimizers.RMSprop(use_ema=True, ema_overwrite_frequency=100)
l1_l2(0.1, 0.1)
l1_l2(l1=0.1, l2=0.1)
l2()
regularizers.L1L2(l1=0.1)
keras.optimizers.Lion(1e-4)
keras.optimizers.RMSprop()
keras.optimizers.RMSprop(use_ema=True, ema_overwrite_frequency=None)
