import keras
from keras.applications import ResNet50

base = ResNet50(include_top=False, weights=None)
for layer in base.layers:
    layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
inputs = keras.Input((96, 96, 3))
model = keras.Model(inputs, base(inputs, training=False))
model.compile("adam", "mse")
