import keras
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

keras.utils.set_random_seed(1)
(x_train, y_train), (x_test, y_test) = tf.keras.datasets.fashion_mnist.load_data()


def built(units=10):
    return keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(units, activation="softmax")])


def wide():
    return keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])


model = wide()
model.compile(
    optimizer="sgd",
    loss="sparse_categorical_crossentropy",
    metrics=[
        keras.metrics.SparseCategoricalAccuracy(),
        "mae",  #~ KM222
        "mean_squared_error",  #~ KM222
        tf.keras.metrics.MeanSquaredError(),  #~ KM222
        keras.metrics.RootMeanSquaredError(name="rmse"),  #~ KM222
        keras.losses.mean_absolute_error,  #~ KM222
    ],
)
model.fit(x_train, y_train, validation_data=(x_test, y_test))

column = wide()
column.compile("sgd", "sparse_categorical_crossentropy", metrics=["mae"])
column.fit(x_train, np.asarray(y_train).reshape(-1, 1))

one = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(1)])
one.compile("sgd", "mse", metrics=["mae"])
one.fit(x_train, y_train)

coded = wide()
coded.compile("sgd", "categorical_crossentropy", metrics=["mse"])
coded.fit(x_train, keras.utils.to_categorical(y_train, 10))

unknown = built(int(y_train.max()) + 1)
unknown.compile("sgd", "sparse_categorical_crossentropy", metrics=["mae"])
unknown.fit(x_train, y_train)

images = wide()
images.compile("sgd", "mse", metrics=["mae"])
images.fit(x_train, x_train.reshape(-1, 784))
