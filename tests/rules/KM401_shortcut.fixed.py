import keras
import tensorflow as tf
from keras import layers

made = hasattr(layers, "ThresholdedReLU") and layers.ThresholdedReLU()
other = not hasattr(layers, "ThresholdedReLU") or layers.ThresholdedReLU()
if made and hasattr(layers, "ThresholdedReLU") and isinstance(made, layers.ThresholdedReLU):
    print(made)
if isinstance(made, layers.ThresholdedReLU) and hasattr(layers, "ThresholdedReLU"):
    print(made)
old = keras.__version__ < "3" and layers.ThresholdedReLU()
new = keras.__version__ < "3" or layers.ReLU(threshold=1.0)
both = (tf.__version__ < "2" and layers.ThresholdedReLU()) or layers.ReLU(threshold=1.0)

for layer in made:
    if layer is None:
        continue
        layers.ThresholdedReLU()
    layers.ReLU(threshold=1.0)
    break
    layers.ThresholdedReLU()
