import keras
from keras import layers
from keras.random import SeedGenerator


class Noise(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.generator = SeedGenerator(1)

    def build(self, input_shape):
        self.other = SeedGenerator(2)

    def call(self, x):
        fresh = SeedGenerator(3)  #~ KM107
        x = x + keras.random.normal(x.shape, seed=keras.random.SeedGenerator(4))  #~ KM107
        return x + keras.random.normal(x.shape, seed=fresh) + keras.random.normal(x.shape, seed=self.generator)


class Net(keras.Model):
    def train_step(self, data):
        return {"noise": keras.random.normal((), seed=SeedGenerator(5))}  #~ KM107


generator = SeedGenerator(6)
for seed in range(3):
    keras.random.normal((3,), seed=SeedGenerator(seed))
