import tensorflow as tf
from tensorflow.keras import losses
from tensorflow.keras.losses import BinaryCrossentropy, Loss


class Own(Loss):
    def __init__(self, reduction="sum_over_batch_size", name="own"):
        super().__init__(reduction=reduction, name=name)


class Other(Loss):
    def __init__(self, reduction="sum_over_batch_size"):
        super().__init__(reduction=reduction)


class Third(Loss):
    def __init__(self):
        super().__init__(reduction="sum_over_batch_size")


one = BinaryCrossentropy(reduction="sum_over_batch_size")
two = losses.MeanSquaredError(reduction="sum_over_batch_size")
three = losses.MeanSquaredError("sum_over_batch_size")

# Look-alikes.
four = losses.MeanSquaredError(reduction="none")
five = losses.MeanSquaredError(reduction=tf.keras.losses.Reduction.NONE)
six = losses.MeanSquaredError(reduction="sum_over_batch_size")
stop = tf.keras.callbacks.EarlyStopping(monitor="val_loss", mode="auto")
dataset = dataset.prefetch(tf.data.AUTOTUNE)
plot(reduction="auto")
