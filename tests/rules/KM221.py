import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer


def dice(y_true, y_pred):
    """Twice the overlap by the sum of both."""
    true, pred = ops.reshape(y_true, (-1,)), ops.reshape(y_pred, (-1,))
    both = ops.sum(true * pred)  #~ KM221
    return (2.0 * both + 1.0) / (ops.sum(true) + ops.sum(pred) + 1.0)


def dice_loss(y_true, y_pred):
    return 1.0 - dice(y_true, y_pred)


def recall(y_true, y_pred):
    hits = ops.sum(ops.round(ops.clip(y_true * y_pred, 0, 1)))  #~ KM221
    return hits / (ops.sum(y_true) + 1e-7)


def rmse(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_pred - y_true)))  #~ KM221


def hits(y_true, y_pred):
    return tf.reduce_mean(tf.cast(tf.equal(y_true, tf.round(y_pred)), tf.float32))  #~ KM221


def scaled(weight):
    def metric(y_true, y_pred):
        return weight * ops.mean(ops.abs(y_true[:, :1] - y_pred[:, :1]))  #~ KM221

    return metric


def made(**compiled):
    model = keras.Sequential([layers.Dense(3, activation="sigmoid")])
    model.compile("sgd", **compiled)
    return model


x = np.random.rand(8, 4)
masks = np.zeros((8, 3), dtype=bool)
model = keras.Sequential([layers.Dense(3)])
model.compile("sgd", loss=dice_loss, metrics=[dice_loss])
model.fit(x, masks)

labels = LabelBinarizer().fit_transform(["a", "b", "c", "a"])
x_train, x_test, y_train, y_test = train_test_split(x[:4], labels, random_state=1)
model = keras.Sequential([layers.Dense(3)])
model.compile("sgd", loss="mse", metrics=["mae", recall, hits, scaled(2.0)])
model.fit(x_train, y_train)

model = keras.Sequential([layers.Dense(3)])
model.compile("sgd", loss="mse", metrics={"a": rmse})
model.evaluate(x, np.expand_dims(masks, -1))


# Targets that are floats or not known; losses, which Keras 3 converts for; metrics that convert, compare or average.
def cast(y_true, y_pred):
    y_true = ops.cast(y_true, "float32")
    return ops.mean(y_true * y_pred)


def product(y_true, y_pred):
    return ops.mean(y_true * y_pred)


def squares(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred))


def agreement(y_true, y_pred):
    return ops.mean(ops.cast((y_true > 0) & (y_pred > 0.5), "float32")) + ops.mean(y_true) * ops.mean(y_pred)


def multiplied(y_true, y_pred):
    return ops.mean(ops.multiply(y_true, y_pred))


model = keras.Sequential([layers.Dense(3)])
model.compile("sgd", loss=squares, metrics=[cast, agreement, multiplied])
model.fit(x, masks)

other = keras.Sequential([layers.Dense(3)])
other.compile("sgd", loss="mse", metrics=[product])
other.fit(x, masks.astype("float32"))


def train(inputs, targets):
    third = keras.Sequential([layers.Dense(3)])
    third.compile("sgd", loss="mse", metrics=[product])
    third.fit(inputs, targets)
