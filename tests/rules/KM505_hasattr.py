import tensorflow as tf
from packaging import version
from tensorflow import keras


class Runner:
    def __init__(self):
        self.session = None

    def run(self, model, batches, config, layer):
        if hasattr(batches, "__iter__"):
            model.predict_generator(batches)  #~ KM505
        if hasattr(self, "session"):
            model.fit_generator(batches)  #~ KM505
        if hasattr(config, "workers"):
            model.evaluate_generator(batches)  #~ KM505
        if hasattr(model, "predict_generator"):
            model.predict_generator(batches)
        if hasattr(layer, "get_input_at"):
            return model.predict_generator(batches)
        if hasattr(layer, "kernel_regularizer"):
            return model.predict_generator(batches)  #~ KM505
        return model.predict(batches)


class Trainer(Runner):
    def train(self, batches):
        if hasattr(self, "net"):
            self.net.fit_generator(batches)  #~ KM505


class Watcher(keras.callbacks.Callback):
    def on_train_end(self, logs=None):
        if hasattr(self, "model"):
            self.model.reset_states()  #~ KM505
        if hasattr(self, "_supports_tf_logs"):
            self.model.reset_states()


if version.parse(tf.keras.__version__.replace("-tf", "+tf")) < version.parse("2.11"):
    optimizer = tf.keras.optimizers.legacy.Adam(lr=0.1)
else:
    optimizer = tf.keras.optimizers.legacy.SGD()  #~ KM404

if tf.keras.__version__ >= "3":
    rate = keras.optimizers.SGD(lr=0.1)  #~ KM509
else:
    rate = keras.optimizers.SGD(lr=0.1)
