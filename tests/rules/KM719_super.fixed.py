import tensorflow as tf
from tensorflow import keras


class Handed(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def build(self, input_shape):
        """Build."""
        super().build(input_shape)
        self.built = True

    def call(self, x):
        return self.dense(x)


class Returned(keras.Model):
    def __init__(self):
        super(Returned, self).__init__()
        self.dense = keras.layers.Dense(2)

    def build(self, input_shape):
        return super(Returned, self).build(input_shape)

    def call(self, x):
        return self.dense(x)


model = Handed()
model(keras.Input(batch_shape=(None, 3)))
model.summary()
other = Returned()
other(keras.Input(batch_shape=(None, 3)))
other.summary()


# A build that builds the layers, makes a weight or runs the model; one that never asked the class above it made no weights in Keras 2.
class Full(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def build(self, input_shape):
        self.dense.build(input_shape)
        super().build(input_shape)

    def call(self, x):
        return self.dense(x)


class Run(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def build(self, input_shape):
        super().build(input_shape)
        self(tf.zeros((1, 3)))

    def call(self, x):
        return self.dense(x)


class Marked(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def build(self, input_shape):
        self.built = True

    def call(self, x):
        return self.dense(x)


class Over(Full):
    def build(self, input_shape):
        super().build(input_shape)


for kind in (Full, Run, Marked, Over):
    made = kind()
    made.build((None, 3))
    made.summary()
full = Full()
full.build((None, 3))
full.summary()
run = Run()
run.build((None, 3))
run.summary()
marked = Marked()
marked.build((None, 3))
marked.summary()
over = Over()
over.build((None, 3))
over.summary()
