import tensorflow as tf
from tensorflow.keras import Input, Model, layers
from tensorflow.keras.layers import Embedding
from keras import ops


class Machine(Model):
    def __init__(self, columns):
        super().__init__()
        self.embed = {"embed_" + str(i): Embedding(10, 3) for i, column in enumerate(columns)}
        self.heads = {"a": layers.Dense(3), "b": layers.Dense(3)}
        self.sizes = {"a": 3, "b": 4}

    def call(self, inputs):
        dense, sparse = inputs
        rows = ops.concatenate([self.embed["embed_{}".format(i)](sparse[:, i]) for i in range(sparse.shape[1])], axis=-1)
        head = ops.relu(self.heads["a"](dense))
        size = tf.square(self.sizes["a"])
        names = [tf.strings.length(name) for name in self.heads]
        return rows, head, size, names

    def summary(self, **kwargs):
        numbers, places = Input((4,)), Input((2,), dtype="int32")
        Model(inputs=[numbers, places], outputs=self.call([numbers, places])).summary()
