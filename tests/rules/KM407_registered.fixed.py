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
    import tensorflow_addons as addons
except ImportError:
    pass
try:
    from keras.layers import LeakyReLU
except ImportError:
    pass

model = keras.models.load_model("model.keras")
optimizer = keras.optimizers.Lamb()
