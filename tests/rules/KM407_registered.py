"""An import for what the package registers, and only where it can be had."""

import keras

try:
    import tensorflow_addons as tfa
except:
    pass
try:
    import larq
except ImportError:
    pass
try:
    import tensorflow_addons as addons  #~ KM407
except ImportError:
    pass
try:
    from keras.layers.advanced_activations import LeakyReLU  #~ KM402
except ImportError:
    pass

model = keras.models.load_model("model.keras")
optimizer = addons.optimizers.LAMB()  #~ KM407
