import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x, training=None):
        if training:
            x = x * 2
        return self.dense(x)


class Block(layers.Layer):
    def __init__(self, count):
        super().__init__()
        self.parts = [layers.Conv2D(4, 3) for _ in range(count)]
        self.stack = keras.Sequential([layers.Dense(3), layers.Dense(2)])

    def call(self, x):
        for part in self.parts:
            x = part(x)
        return self.stack(x)


class Whole(tf.keras.models.Model):
    def __init__(self):
        super().__init__()
        self.net = Net()

    def call(self, x):
        return self.forward(x)

    def forward(self, x):
        return self.net(x)

    @tf.function
    def sample(self, x):
        return self.net(x)


class Branches(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    @tf.function
    def call(self, x):
        x = self.dense(x)
        if tf.reduce_sum(x) > 0:
            x = -x
        return x


class Scale(layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight(shape=(3, 1), name="scale")

    @tf.function
    def call(self, x):
        return tf.matmul(x, self.scale)


class Built(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def build(self, shape):
        self.dense.build(shape)

    @tf.function
    def call(self, x):
        return self.dense(x)


class Made(layers.Layer):
    def build(self, shape):
        self.dense = layers.Dense(4)

    def call(self, x):
        return self.dense(x)


class Ready(keras.Model):
    def __init__(self, inner):
        super().__init__()
        self.drop = layers.Dropout(0.5)
        self.stack = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
        self.other = keras.Sequential([tf.keras.Input((3,)), layers.Dense(2)])
        self.inner = inner

    @tf.function
    def call(self, x):
        return self.inner(self.other(self.stack(self.drop(x))))


class Plain(tf.Module):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    @tf.function
    def call(self, x):
        return self.dense(x)


@tf.function
def train(model, x):
    return model(x)
