"""Keras 2.0: regression, a model per fold, K.clear_session between them."""
import numpy as np
from keras import backend as K
from keras import layers, models
from keras.optimizers.legacy import RMSprop


def build_model():
    model = models.Sequential()
    model.add(layers.Dense(8, activation="relu", input_shape=(5,), kernel_initializer="ones"))
    model.add(layers.Dense(1, kernel_initializer="zeros"))
    model.compile(optimizer=RMSprop(lr=0.001), loss="mse", metrics=["mae"])
    return model


data, targets = np.ones((12, 5)), np.ones((12,))
for fold in range(2):
    K.clear_session()
    model = build_model()
    model.fit(data, targets, epochs=1, batch_size=12, verbose=0)
    mse, mae = model.evaluate(data, targets, verbose=0)
    print(fold, "finite", np.isfinite(mse) and np.isfinite(mae))
