"""Targets that are made in several steps."""
import keras
import numpy as np
from keras import layers, ops

x = np.random.rand(8, 4)
raw = np.random.rand(8, 1)


def built():
    return keras.Sequential([layers.Dense(1, activation="sigmoid")])


def error_a(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))  #~ KM221


def error_b(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))  #~ KM221


def error_c(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))  #~ KM221


def error_d(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))  #~ KM221


def error_e(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))  #~ KM207 KM221


def error_f(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))


def error_g(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))


def error_h(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred))


model = built()
model.compile("sgd", "mse", metrics=[error_a])
model.fit(x, raw > 0.5)

labels = np.array([[0], [1], [1], [0], [1], [0], [0], [1]])
model = built()
model.compile("sgd", "mse", metrics=[error_b])
model.fit(x[:4], labels[:4])

model = built()
model.compile("sgd", "mse", metrics=[error_c])
model.fit(x, np.random.randint(0, 2, (8, 1)) * 2 - 1)

model = built()
model.compile("sgd", "mse", metrics=[error_d])
model.fit(x, (raw * 9).astype(np.uint8))

model = built()
model.compile("sgd", "mse", metrics=[error_e])
model.fit(x, np.array([0, 1, 1, 0, 1, 0, 0, 1]))

# Floats, and what is not known.
model = built()
model.compile("sgd", "mse", metrics=[error_f])
model.fit(x, labels / 2)

model = built()
model.compile("sgd", "mse", metrics=[error_g])
model.fit(x[:2], np.array([[0.0], [1]]))
model.fit(x, labels * 0.5)

model = built()
model.compile("sgd", "mse", metrics=[error_h])
model.fit(x, raw.astype(raw.dtype))
