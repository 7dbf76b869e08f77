import tensorflow as tf
from tensorflow import keras


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(4)

    def build(self, shape):
        self.dense.build(shape)
        super().build(shape)

    @tf.function
    def call(self, x):
        return self.dense(x)


class Late(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(4)

    def call(self, x):
        return self.dense(x)


late = Late()
late(keras.Input(batch_shape=(None, 4)))
