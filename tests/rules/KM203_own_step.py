"""Metrics that a step of the model's own class feeds get what that step gives them."""

import tensorflow as tf
from tensorflow import keras


class Tagger(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(9, activation="softmax")
        self.compile("adam", keras.losses.SparseCategoricalCrossentropy(), metrics=[keras.metrics.Accuracy(name="words")])

    def test_step(self, data):
        x, y = data
        best = tf.argmax(self(x, training=False), axis=-1)
        return self.compute_metrics(x, y, best, None)


class Decoder(keras.Model):
    def compile(self, optimizer):
        super().compile(optimizer, "sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])

    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        return super().compute_metrics(x, y, tf.argmax(y_pred, axis=-1), sample_weight)


class Logits(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(1)

    def call(self, x):
        return self.out(x)

    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        return super().compute_metrics(x, y, tf.sigmoid(y_pred), sample_weight)


class Finer(Logits):
    pass


class Plain(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = keras.layers.Dense(9, activation="softmax")
        self.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])  #~ KM203

    def call(self, x):
        return self.out(x)


model = Finer()
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.Accuracy()])
other = Plain()
other.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])  #~ KM203
