import numpy as np
from keras.layers import BatchNormalization, Conv2D, Dense, Embedding

kernel, bias = np.ones((4, 2)), np.zeros(2)
given = [kernel, bias]
layers = [
    Dense(2, weights=[kernel, bias], activation="relu"),  #~ KM501
    Dense(2, weights=[kernel], use_bias=False),  #~ KM501
    Conv2D(2, 3, weights=(kernel * 2, bias + 1)),  #~ KM501
    Dense(2, weights=given),  #~ KM501
    Dense(2, weights=trained.layers[0].get_weights()),  #~ KM501
    Dense(2, weights=trained.get_layer("head").get_weights(), use_bias=False),  #~ KM501
    Dense(2, weights=pairs[1]),  #~ KM501
    Dense(2, weights=read_next()),  #~ KM501
    Dense(2, weights=[kernel, bias], kernel_initializer="ones"),  #~ KM501
    BatchNormalization(weights=[bias, bias]),  #~ KM501
    Embedding(4, 2, weights=[kernel]),
]
