"""What of tensorflow_addons has another form in Keras 3."""
import tensorflow as tf
import tensorflow_addons as tfa
from tensorflow.keras import layers
from keras.layers import GroupNormalization as InstanceNormalization

x = layers.Input((8, 8, 3))
x = layers.GroupNormalization(groups=-1)(x)
x = layers.GroupNormalization(axis=3, epsilon=1e-5, groups=-1)(x)
x = InstanceNormalization(axis=-1, groups=-1)(x)
x = layers.GroupNormalization(groups=1, epsilon=1e-3)(x)
x = layers.GroupNormalization(groups=-1, epsilon=1e-3)(x)
x = tf.keras.activations.gelu(x, approximate=True)
x = tf.keras.activations.gelu(x, approximate=False)
made = [tfa.layers.InstanceNormalization]

f1 = tf.keras.metrics.F1Score(average="macro")
by_place = tfa.metrics.F1Score(3, "macro")
beta = tf.keras.metrics.FBetaScore(beta=2.0)
r2 = tf.keras.metrics.R2Score(name="r2")
several = tfa.metrics.RSquare(multioutput="raw_values")
adam = tf.keras.optimizers.AdamW(weight_decay=1e-4, learning_rate=1e-3)
swapped = tfa.optimizers.AdamW(1e-4, 1e-3)
lamb = tf.keras.optimizers.Lamb(1e-3)
decayed = tfa.optimizers.LAMB(1e-3, weight_decay=0.01)
turned = tfa.image.rotate(x, 0.3)
