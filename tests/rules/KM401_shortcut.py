import keras
import tensorflow as tf
from keras import layers

made = hasattr(layers, "ThresholdedReLU") and layers.ThresholdedReLU()
other = not hasattr(layers, "ThresholdedReLU") or layers.ThresholdedReLU()
if made and hasattr(layers, "ThresholdedReLU") and isinstance(made, layers.ThresholdedReLU):
    print(made)
if isinstance(made, layers.ThresholdedReLU) and hasattr(layers, "ThresholdedReLU"):  #~ KM401
    print(made)
old = keras.__version__ < "3" and layers.ThresholdedReLU()
new = keras.__version__ < "3" or layers.ThresholdedReLU()  #~ KM401
both = (tf.__version__ < "2" and layers.ThresholdedReLU()) or layers.ThresholdedReLU()  #~ KM401

for layer in made:
    if layer is None:
        continue
        layers.ThresholdedReLU()
    layers.ThresholdedReLU()  #~ KM401
    break
    layers.ThresholdedReLU()
