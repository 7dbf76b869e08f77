# A choice by version inside an expression: only the branch not taken is left alone, not what shares its line.
import tensorflow as tf
from tensorflow.keras.layers import Dense, Layer
from tensorflow.keras.optimizers import Adam

old = tf.__version__ < "2"
tf.random.set_seed(1) if not old else tf.set_random_seed(1)
(tf.compat.v1 if hasattr(tf, "compat") else tf).set_random_seed(1)
seeds = tf.compat.v1.set_random_seed if hasattr(tf, "compat") else tf.set_random_seed
one = Adam(lr=0.1) if old else Adam(learning_rate=0.1)
two = Adam(lr=0.1) if tf.__version__ >= "2" else Adam(0.1)  #~ KM509
layer, units = Dense(3), [Dense(2, init="zero"), 1 if old else 2]  #~ KM503


class Scale(Layer):
    def build(self, input_shape):
        self.w = self.add_weight("w", (input_shape[1].value if hasattr(input_shape[1], "value") else input_shape[1],))  #~ KM702
        self.b = self.add_weight(name="b", shape=(input_shape[1].value if hasattr(input_shape[1], "value") else input_shape[1],))
