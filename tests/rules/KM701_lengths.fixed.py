# A length is a shape for TensorFlow, for add_weight it is none.
import keras


class Table(keras.layers.Layer):
    def __init__(self, bits, names, shape):
        super().__init__()
        self.bits = bits
        count = 2**bits
        self.table = self.add_weight(name="table", shape=(count,), initializer="zeros", trainable=False)
        self.rows = self.add_weight(name="rows", shape=(len(names),), initializer="zeros", trainable=False)
        self.fixed = self.add_weight(name="fixed", shape=(3,), initializer="ones", trainable=False)
        self.whole = self.add_weight(name="whole", shape=shape, initializer="ones", trainable=False)
        self.pair = self.add_weight(name="pair", shape=(2, 3), initializer="ones", trainable=False)

    def call(self, x):
        return x + self.table + self.rows + self.fixed + self.whole + self.pair
