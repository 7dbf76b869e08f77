import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        self.a = self.add_weight("a", (input_shape[-1], 3))  #~ KM702
        self.b = self.add_weight("b", shape=(3,), initializer="zeros", trainable=True)  #~ KM702
        self.c = self.add_weight("c", [3, 2], "float32", "uniform")  #~ KM702
        for index in range(3):
            self.d = self.add_weight(f"d_{index}", shape=(3,))  #~ KM702
            self.e = self.add_weight("e_%d" % index, (3,))  #~ KM702
            self.f = self.add_weight("f_{}".format(index), (3,))  #~ KM702
        title = "g"
        self.g = self.add_weight(title, (3,))  #~ KM702
        self.h = self.add_weight(name="h", shape=(3,), use_resource=True, initializer="ones")  #~ KM702
        self.i = self.add_weight(name="i", shape=(3,), experimental_autocast=False)  #~ KM702
        self.j = self.add_weight(name="j", shape=(), synchronization=tf.VariableSynchronization.ON_READ, aggregation=tf.VariableAggregation.SUM)  #~ KM702
        self.k = self.add_weight(self.title, shape=(3,))  #~ KM702
        self.l = self.add_weight("l", partitioner=None)  #~ KM702
        self.m = self.add_weight(name="m", shape=(3,), initializer="ones", trainable=False)
        self.n = self.add_weight((3, 2), "ones", name="n")
        self.o = self.add_weight(shape=(3, 2), aggregation="mean")
        shape = (3,)
        self.p = self.add_weight(shape, name="p")
        self.q = self.add_weight(  #~ KM702
            "q",  # the name
            shape=(3,),
        )
        super().build(input_shape)


class Total(keras.metrics.Metric):
    def __init__(self, name="total", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight("total", initializer="zeros")  #~ KM702
        self.count = self.add_weight("count", (2,), initializer="zeros")  #~ KM702
        self.sum = self.add_weight(name="sum")  #~ KM702
        self.fine = self.add_weight(name="fine", initializer="zeros")
        self.also = self.add_weight(name="also", shape=(2,), initializer="zeros", dtype="int32")
        self.mode = self.add_weight(name="mode", initializer="zeros", aggregation=tf.VariableAggregation.SUM)  #~ KM702


class Ledger:
    def add_weight(self, name, value):
        self.name = value

    def build(self):
        self.add_weight("a", (1, 2))


def outside(layer: Layer):
    layer.add_weight("extra", (2,))  #~ KM702
    Ledger().add_weight("b", (1, 2))


class Old(Layer):
    def build(self, shape):
        self.kernel = self.add_variable("kernel", shape=[int(shape[-1]), 3])  #~ KM702
        self.bias = self.add_variable(shape=(3,), initializer="zeros")
        self.scale = self.add_variable((3,), "ones")


class Scaled(keras.layers.Conv1D):
    def build(self, input_shape):
        super().build(input_shape)
        self.depth = self.filters
        self.scale = self.add_weight(name="scale", shape=self.filters)  #~ KM321 KM702
        self.shift = self.add_weight(name="shift", shape=self.depth)  #~ KM702
        self.whole = self.add_weight(name="whole", shape=(self.filters,))


class Gated(keras.layers.Dense):
    def build(self, input_shape):
        self.gate = self.add_weight(name="gate", shape=self.units)  #~ KM321 KM702
        super().build(input_shape)


class Sized(keras.layers.Layer):
    def build(self, input_shape):
        self.gate = self.add_weight(name="gate", shape=self.units)
