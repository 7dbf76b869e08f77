import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.losses import Loss
from tensorflow.keras.metrics import Metric


class First(Loss):
    def __init__(self):
        super().__init__(reduction="none")


class Second(keras.losses.Loss):
    def __init__(self, reduction="sum", name="second"):
        super(Second, self).__init__(reduction=reduction, name=name)


class Third(Loss):
    def __init__(self):
        super().__init__(reduction=tf.keras.losses.Reduction.NONE)


class Fourth(Loss):
    def __init__(self):
        Loss.__init__(self, reduction="sum")


class Rate(Metric):
    def __init__(self, name="rate", **options):
        super().__init__(name=name, **options)


class Share(Metric):
    def __init__(self):
        super().__init__(name="share", dtype="float32")


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
