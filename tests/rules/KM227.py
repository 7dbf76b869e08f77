import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


class LastError(keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.last = 0.0

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.last = tf.reduce_mean(y_pred)  #~ KM227

    def result(self):
        return self.last

    def reset_state(self):
        self.last = 0.0


class Distance(tf.keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.y_true = y_true  #~ KM227
        self.y_pred = y_pred  #~ KM227
        self.rows = y_true.shape[0]

    def result(self):
        return K.sqrt(K.sum(K.square(self.y_true - self.y_pred)))


class Ratio(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        hits = K.sum(y_true * y_pred)
        seen = K.sum(y_true)
        if sample_weight is not None:
            self.ratio = hits / (seen + 1.0)  #~ KM227
        else:
            self.ratio = hits  #~ KM227

    def result(self):
        return {"ratio": self.ratio}


model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=[LastError(), Distance()])


# In a weight, or what is no tensor; nothing that result reads; sums, which fit of Keras 2 refuses, too.
class Fine(keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.last = self.add_weight(name="last", initializer="zeros")
        self.batches = 0
        self.total = 0.0
        self.inner = keras.metrics.Mean()

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.last.assign(tf.reduce_mean(y_pred))
        self.batches = 1
        self.shown = tf.reduce_mean(y_pred)
        self.total = self.total + tf.reduce_mean(y_pred)
        self.weighted = sample_weight is not None
        self.weights_given = sample_weight
        self.kind = keras.backend.standardize_dtype(y_pred.dtype)
        self.columns = 2 * y_pred.shape[-1]
        self.inner.update_state(y_pred)

    def result(self):
        return self.last * 1.0 + self.batches + self.total + self.inner.result() + float(self.weighted) + self.columns + (self.weights_given is None) + (self.kind == "float32")


class Asked(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.last = tf.reduce_mean(y_pred)

    def result(self):
        return self.last.numpy()


class Plain:
    def update_state(self, y_true, y_pred):
        self.last = tf.reduce_mean(y_pred)

    def result(self):
        return self.last
