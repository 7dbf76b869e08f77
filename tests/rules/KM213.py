import tensorflow as tf
from tensorflow.keras import losses
from tensorflow.keras.losses import BinaryCrossentropy, Loss


class Own(Loss):
    def __init__(self, reduction="auto", name="own"):  #~ KM213
        super().__init__(reduction=reduction, name=name)


class Other(Loss):
    def __init__(self, reduction=losses.Reduction.AUTO):  #~ KM213
        super().__init__(reduction=reduction)


class Third(Loss):
    def __init__(self):
        super().__init__(reduction="auto")  #~ KM213


one = BinaryCrossentropy(reduction="auto")  #~ KM213
two = losses.MeanSquaredError(reduction=tf.keras.losses.Reduction.AUTO)  #~ KM213
three = losses.MeanSquaredError("auto")  #~ KM213

# Look-alikes.
four = losses.MeanSquaredError(reduction="none")
five = losses.MeanSquaredError(reduction=tf.keras.losses.Reduction.NONE)
six = losses.MeanSquaredError(reduction="sum_over_batch_size")
stop = tf.keras.callbacks.EarlyStopping(monitor="val_loss", mode="auto")
dataset = dataset.prefetch(tf.data.AUTOTUNE)
plot(reduction="auto")
