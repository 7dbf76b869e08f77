"""Targets that are made a column somewhere in the file."""
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow import keras


def distance(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))


x_train, x_test, y_train, y_test = train_test_split(houses.data, houses.target.reshape(-1, 1), random_state=1)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=[distance])
model.fit(x_train, y_train)
