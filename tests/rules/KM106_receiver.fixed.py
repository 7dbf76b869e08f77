import keras
from keras import layers


class Noise(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.rate = 0.5
        self.seed_generator_3 = keras.random.SeedGenerator(3)

    def call(self, /, inputs):
        return inputs + keras.random.normal(inputs.shape, seed=self.seed_generator_3)
