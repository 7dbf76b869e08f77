import tensorflow as tf
from packaging import version
from tensorflow import keras


class Runner:
    def __init__(self):
        self.session = None

    def run(self, model, batches, config, layer):
        if hasattr(batches, "__iter__"):
            model.predict(batches)
        if hasattr(self, "session"):
            model.fit(batches)
        if hasattr(config, "workers"):
            model.evaluate(batches)
        if hasattr(model, "predict_generator"):
            model.predict_generator(batches)
        if hasattr(layer, "get_input_at"):
            return model.predict_generator(batches)
        if hasattr(layer, "kernel_regularizer"):
            return model.predict(batches)
        return model.predict(batches)


class Trainer(Runner):
    def train(self, batches):
        if hasattr(self, "net"):
            self.net.fit(batches)


class Watcher(keras.callbacks.Callback):
    def on_train_end(self, logs=None):
        if hasattr(self, "model"):
            for layer in self.model._flatten_layers():
                if hasattr(layer, "reset_states"):
                    layer.reset_states()
        if hasattr(self, "_supports_tf_logs"):
            self.model.reset_states()


if version.parse(tf.keras.__version__.replace("-tf", "+tf")) < version.parse("2.11"):
    optimizer = tf.keras.optimizers.legacy.Adam(lr=0.1)
else:
    optimizer = tf.keras.optimizers.SGD()

if tf.keras.__version__ >= "3":
    rate = keras.optimizers.SGD(learning_rate=0.1)
else:
    rate = keras.optimizers.SGD(lr=0.1)
