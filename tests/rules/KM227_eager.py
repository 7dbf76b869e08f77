import tensorflow as tf
from tensorflow import keras


class LastError(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.last = tf.reduce_mean(y_pred)

    def result(self):
        return self.last


# A model that runs eagerly has no graph.
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=[LastError()], run_eagerly=True)
