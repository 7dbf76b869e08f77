"""Keras 2.2: a custom layer and loss in a saved model."""
import os
import tempfile

import numpy as np
from keras import backend as K
from keras.layers import Dense, Layer
from keras.models import Sequential, load_model

os.chdir(tempfile.mkdtemp())


class Swish(Layer):
    def call(self, x):
        return x * K.sigmoid(x)


def half_mse(y_true, y_pred):
    return 0.5 * K.mean(K.square(y_pred - y_true), axis=-1)


model = Sequential([Dense(2, input_shape=(2,), kernel_initializer="ones"), Swish()])
model.compile(optimizer="adam", loss=half_mse)
model.save("model.h5")
loaded = load_model("model.h5", custom_objects={"Swish": Swish, "half_mse": half_mse})
print("prediction", np.round(loaded.predict(np.ones((1, 2)), verbose=0), 3).tolist())
