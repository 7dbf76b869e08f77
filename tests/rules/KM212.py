import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.losses import Loss
from tensorflow.keras.metrics import Metric


class First(Loss):
    def __init__(self):
        super().__init__("none")  #~ KM212


class Second(keras.losses.Loss):
    def __init__(self, reduction="sum", name="second"):
        super(Second, self).__init__(reduction, name)  #~ KM212


class Third(Loss):
    def __init__(self):
        super().__init__(tf.keras.losses.Reduction.NONE)  #~ KM212


class Fourth(Loss):
    def __init__(self):
        Loss.__init__(self, "sum")  #~ KM212


class Rate(Metric):
    def __init__(self, name="rate", **options):
        super().__init__(name, **options)  #~ KM212


class Share(Metric):
    def __init__(self):
        super().__init__("share", "float32")  #~ KM212


# Look-alikes: keywords, Keras 3's order, classes whose order did not change.
class Good(Loss):
    def __init__(self, name="good", reduction="none"):
        super().__init__(name=name, reduction=reduction)


class New(Loss):
    def __init__(self, name="new"):
        super().__init__(name)


class Typed(Metric):
    def __init__(self, dtype=None, name="typed"):
        super().__init__(dtype, name)


class Average(keras.metrics.Mean):
    def __init__(self):
        super().__init__("average")


class Wrapped(keras.metrics.MeanMetricWrapper):
    def __init__(self):
        super().__init__(len, "wrapped")


class Other:
    def __init__(self):
        super().__init__("none")
