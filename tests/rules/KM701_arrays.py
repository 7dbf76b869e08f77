"""Variables that start with an array of NumPy, which add_weight takes as what its initializer returns."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class Shifted(layers.Layer):
    def __init__(self, rows, columns, label):
        super().__init__()
        self.rows, self.columns, self.label = rows, columns, label

    def build(self, shape):
        self.table = self.add_weight(name="table", shape=(self.rows * self.columns, shape[-1]))
        steps = np.stack(np.meshgrid(np.arange(self.rows), np.arange(self.columns), indexing="ij"))
        flat = steps.reshape(2, -1)
        between = flat[:, :, None] - flat[:, None, :]
        between = between.transpose([1, 2, 0])
        between[:, :, 0] += self.rows - 1
        places = between.sum(-1).astype(np.int64)
        self.places = tf.Variable(initial_value=tf.convert_to_tensor(places), trainable=False, name=f"{self.label}/places")  #~ KM701
        scale = np.linspace(0.0, 1.0, self.rows)
        self.scale = tf.Variable(scale, dtype="float32", name="scale")  #~ KM701
        start = np.ones((self.rows,), "float32") / 2
        self.start = tf.Variable(tf.constant(start), name=self.label + "/start")  #~ KM701

    def call(self, x):
        return x


class Unclear(layers.Layer):
    """What the name holds when Keras 3 asks for it may be something else."""

    def __init__(self, given):
        super().__init__()
        self.given = given

    def build(self, shape):
        mask = np.ones((3,))
        mask = tf.convert_to_tensor(mask)
        self.mask = tf.Variable(initial_value=mask, trainable=False)  #~ KM701
        late = np.ones((3,))
        self.late = tf.Variable(late, trainable=False)  #~ KM701
        late = np.ones((4,))
        for size in (1, 2):
            part = np.ones((size,))
            self.part = tf.Variable(part, trainable=False)  #~ KM701
        self.total = tf.Variable(np.ones((3,)).sum())  #~ KM701
        table = self.given
        self.table = tf.Variable(table)  #~ KM701

    def call(self, x):
        return x + late_sum(self)


def late_sum(layer):
    return tf.reduce_sum(layer.late)
