"""Keras 2.2: a loss and a metric written with the backend."""
import numpy as np
import keras.backend as K
from keras.layers import Dense
from keras.models import Sequential


def dice_coef(y_true, y_pred, smooth=1.0):
    y_true_f = K.flatten(y_true)
    y_pred_f = K.flatten(y_pred)
    intersection = K.sum(y_true_f * y_pred_f)
    return (2.0 * intersection + smooth) / (K.sum(y_true_f) + K.sum(y_pred_f) + smooth)


def dice_loss(y_true, y_pred):
    return 1.0 - dice_coef(y_true, y_pred)


def recall(y_true, y_pred):
    true_positives = K.sum(K.round(K.clip(y_true * y_pred, 0, 1)))
    possible = K.sum(K.round(K.clip(y_true, 0, 1)))
    return true_positives / (possible + K.epsilon())


model = Sequential([Dense(4, activation="sigmoid", input_shape=(3,), kernel_initializer="ones")])
model.compile(optimizer="sgd", loss=dice_loss, metrics=[dice_coef, recall])
x = np.ones((2, 3))
y = np.array([[1, 0, 1, 0], [1, 1, 1, 1]], dtype="float32")
print("scores", [round(float(score), 3) for score in model.evaluate(x, y, verbose=0)])
