import keras
import tensorflow as tf
from keras.engine import data_adapter as old  #~ KM401
from keras.src.engine import data_adapter as source  #~ KM405
from tensorflow.python.keras.engine import data_adapter  #~ KM405
from tensorflow.python.keras.engine import training as engine  #~ KM405


class Ours(keras.Model):
    def train_step(self, data):
        data = data_adapter.expand_1d(data)
        x, y, weights = data_adapter.unpack_x_y_sample_weight(data)  #~ KM405
        return {"distance": tf.reduce_mean(self(x) - y)}

    def test_step(self, data):
        x, y, weights = source.unpack_x_y_sample_weight(data)  #~ KM405
        return {"distance": tf.reduce_mean(self(x) - y)}

    def predict_step(self, data):
        return self(old.unpack_x_y_sample_weight(data)[0])  #~ KM402


class Theirs(engine.Model):  #~ KM405
    pass
