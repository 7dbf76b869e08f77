import tensorflow as tf


class Watch(tf.keras.callbacks.Callback):
    def on_batch_end(self, batch, logs=None):
        print(self.model.compiled_loss(self.labels, self.model(self.data)))  #~ KM709


def step(model: tf.keras.Model, x, y):
    model.compiled_metrics.update_state(y, model(x))  #~ KM709
    return model.compiled_loss(y, model(x))  #~ KM709


def report(settings, model_config):
    return settings.compiled_loss, model_config.compiled_metrics
