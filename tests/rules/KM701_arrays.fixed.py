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
        self.places = self.add_weight(name=f"{self.label}_places", shape=places.shape, initializer=lambda shape, dtype=None: tf.convert_to_tensor(places), dtype=places.dtype, trainable=False)
        scale = np.linspace(0.0, 1.0, self.rows)
        self.scale = self.add_weight(name="scale", shape=scale.shape, initializer=lambda shape, dtype=None: scale, dtype="float32")
        start = np.ones((self.rows,), "float32") / 2
        self.start = self.add_weight(name="start", shape=start.shape, initializer=lambda shape, dtype=None: tf.constant(start), dtype=start.dtype)

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
        self.mask = tf.Variable(initial_value=mask, trainable=False)
        late = np.ones((3,))
        self.late = tf.Variable(late, trainable=False)
        late = np.ones((4,))
        for size in (1, 2):
            part = np.ones((size,))
            self.part = tf.Variable(part, trainable=False)
        self.total = tf.Variable(np.ones((3,)).sum())
        table = self.given
        self.table = tf.Variable(table)

    def call(self, x):
        return x + late_sum(self)


def late_sum(layer):
    return tf.reduce_sum(layer.late)
