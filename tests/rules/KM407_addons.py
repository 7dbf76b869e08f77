"""What of tensorflow_addons has another form in Keras 3."""
import tensorflow as tf
import tensorflow_addons as tfa  #~ KM407
from tensorflow.keras import layers
from tensorflow_addons.layers.normalizations import InstanceNormalization  #~ KM407
from keras_contrib.layers.normalization.instancenormalization import InstanceNormalization as Contrib  #~ KM407

x = layers.Input((8, 8, 3))
x = tfa.layers.InstanceNormalization()(x)  #~ KM407
x = tfa.layers.InstanceNormalization(axis=3, epsilon=1e-5)(x)  #~ KM407
x = InstanceNormalization(axis=-1)(x)
x = Contrib()(x)
x = Contrib(axis=-1)(x)
x = tfa.activations.gelu(x)  #~ KM407
x = tfa.activations.gelu(x, approximate=False)  #~ KM407
made = [tfa.layers.InstanceNormalization]  #~ KM407

f1 = tfa.metrics.F1Score(num_classes=3, average="macro")  #~ KM407
by_place = tfa.metrics.F1Score(3, "macro")  #~ KM407
beta = tfa.metrics.FBetaScore(beta=2.0, num_classes=3)  #~ KM407
r2 = tfa.metrics.RSquare(name="r2")  #~ KM407
several = tfa.metrics.RSquare(multioutput="raw_values")  #~ KM407
adam = tfa.optimizers.AdamW(weight_decay=1e-4, learning_rate=1e-3)  #~ KM407
swapped = tfa.optimizers.AdamW(1e-4, 1e-3)  #~ KM407
lamb = tfa.optimizers.LAMB(1e-3)  #~ KM407
decayed = tfa.optimizers.LAMB(1e-3, weight_decay=0.01)  #~ KM407
turned = tfa.image.rotate(x, 0.3)
