import keras
import tensorflow as tf

try:
    from tensorflow import set_random_seed
except ImportError:
    set_random_seed = keras.utils.set_random_seed

if tf.__version__.startswith("1."):
    tf.set_random_seed(1)
else:
    tf.random.set_seed(1)
if hasattr(tf, "set_random_seed"):
    tf.set_random_seed(1)
