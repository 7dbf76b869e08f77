import numpy as np
import keras
from keras.layers import BatchNormalization, Conv2D, Dense, Embedding

kernel, bias = np.ones((4, 2)), np.zeros(2)
given = [kernel, bias]
layers = [
    Dense(2, kernel_initializer=keras.initializers.Constant(kernel), bias_initializer=keras.initializers.Constant(bias), activation="relu"),
    Dense(2, kernel_initializer=keras.initializers.Constant(kernel), use_bias=False),
    Conv2D(2, 3, kernel_initializer=keras.initializers.Constant(kernel * 2), bias_initializer=keras.initializers.Constant(bias + 1)),
    Dense(2, kernel_initializer=keras.initializers.Constant(given[0]), bias_initializer=keras.initializers.Constant(given[1])),
    Dense(2, kernel_initializer=keras.initializers.Constant(trained.layers[0].get_weights()[0]), bias_initializer=keras.initializers.Constant(trained.layers[0].get_weights()[1])),
    Dense(2, kernel_initializer=keras.initializers.Constant(trained.get_layer("head").get_weights()[0]), use_bias=False),
    Dense(2, kernel_initializer=keras.initializers.Constant(pairs[1][0]), bias_initializer=keras.initializers.Constant(pairs[1][1])),
    Dense(2, weights=read_next()),
    Dense(2, weights=[kernel, bias], kernel_initializer="ones"),
    BatchNormalization(weights=[bias, bias]),
    Embedding(4, 2, weights=[kernel]),
]
