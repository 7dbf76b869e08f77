import numpy as np
from tensorflow.keras.datasets import reuters
from tensorflow.keras.layers import Dense


def decoder(output_shape, depth):
    size = np.ceil(np.asarray(output_shape[:2]) / (2**depth)).astype(np.int32)
    many = np.array([[1, 2], [3, 4]]).astype(int)
    plain = [3, 4]
    return [
        Dense(units=size[0] * size[1] * depth),  #~ KM510
        Dense(np.array([2, 3]).astype("int")[0]),  #~ KM510
        Dense(int(size[0])),
        Dense(many[0]),
        Dense(plain[0]),
        Dense(size[0].item()),
    ]


(x_train, y_train), (x_test, y_test) = reuters.load_data()
labels = [0, 1, 2]
classes = max(y_train) + 1
outputs = [Dense(classes), Dense(max(labels) + 1), Dense(int(max(y_train)) + 1)]  #~ KM510
