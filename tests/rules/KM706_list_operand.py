import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

MEAN = [103.939, 116.779, 123.68]
image = keras.Input((32, 32, 3))

centred = image - MEAN  #~ KM706
scaled = layers.Conv2D(3, 3)(image) / (1, 2, 3)  #~ KM706
weighted = [0.5, 1.0, 2.0] * scaled  #~ KM706

others = [layers.Dense(3)(centred), weighted]
joined = others + [layers.Dense(4)(image)]
twice = others * 2
sizes = (32, 32) + (3,)
array = image - np.array(MEAN, "float32")
number = image * 2.0
values = np.ones((2, 3)) - MEAN
inside = layers.Lambda(lambda tensor: tensor - MEAN)(image)


class Centre(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.mean = MEAN

    def call(self, inputs):
        return inputs - [103.939, 116.779, 123.68]


model = keras.Model(image, [*joined, *twice, array, number, inside, Centre()(image)])
