import keras
from keras import initializers, layers, random


class Noise(layers.Layer):
    def __init__(self, stddev, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.stddev = stddev
        self.generator = random.SeedGenerator(3)
        self.start = initializers.RandomNormal(seed=1)
        self.seed_generator_1 = random.SeedGenerator(1)
        self.seed_generator_2 = random.SeedGenerator(2)
        self.seed_generator_3 = random.SeedGenerator(3)

    def build(self, input_shape):
        self.fixed = random.normal(input_shape, seed=1)

    def call(self, x, training=None):
        x = x + keras.random.normal(keras.ops.shape(x), seed=self.seed_generator_1)
        x = x + random.uniform(x.shape, 0.0, 1.0, None, self.seed_generator_2)
        x = random.dropout(x, 0.5, seed=self.seed_generator_3)
        x = x + self.start(x.shape)
        x = x + random.normal(x.shape)
        x = x + random.normal(x.shape, seed=None)
        return x + random.normal(x.shape, seed=self.generator)


class Mixed(keras.Model):
    def train_step(self, data):
        noise = random.normal((3,), seed=1337)
        return {"noise": noise[0]}

    def helper(self):
        return random.normal((3,), seed=1)


layers.Lambda(lambda x: x + random.normal((3,), seed=1))
for step in range(3):
    batch = random.normal((3,), seed=1)
    other = random.normal((3,), seed=step)
once = random.normal((3,), seed=1)
for dtype in ("float16", "float32"):
    random.normal((3,), dtype=dtype, seed=1)


class Weights(initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return random.normal(shape, seed=5)
