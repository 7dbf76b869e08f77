"""Imports that are None where there is nothing to import, in a file that asks for it."""

import keras

try:
    from keras.engine.network import Network
except ImportError:
    Network = None
try:
    from keras.engine.topology import Layer
    from keras.layers.core import Dense
except Exception:
    Layer = Dense = None
try:
    from keras.layers import Conv2D
except ImportError:
    Conv2D = None


def patched(function):
    return function


def patch(saving, network=Network):
    if network is not None:
        network._updated_config = patched(network._updated_config)
    if saving is not None:
        saving.save_weights_to_hdf5_group = patched(saving.save_weights_to_hdf5_group)


if Network is not None:
    print(Network)
if Layer and Dense:
    print(Layer, Dense)
print(Conv2D, keras.Model)
