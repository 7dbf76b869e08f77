import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Conv2D, Dense

model = keras.Sequential([keras.Input((8, 8, 3)), Conv2D(4, 3), keras.layers.Flatten(), Dense(2)])
for layer in model.layers:
    if isinstance(layer, Dense):
        layer.kernel = tf.zeros_like(layer.kernel)  #~ KM716
    elif isinstance(layer, (Conv2D, keras.layers.Dense)) and layer.trainable:
        layer.kernel = layer.kernel * 2  #~ KM716
    elif isinstance(layer, keras.layers.Conv2DTranspose):
        layer.kernel = layer.kernel * 2
    else:
        layer.kernel = None
    if not isinstance(layer, Dense):
        layer.kernel = None


class Own:
    def __init__(self, layers):
        for layer in layers:
            if isinstance(layer, Own):
                layer.kernel = 1
