"""A loss that was computed for its metric only: it is kept, and the metric updated with it."""

import tensorflow as tf


class Net(tf.keras.Model):
    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.compiled_loss(y, y_pred, regularization_losses=self.losses)  #~ KM709
        self.compiled_metrics.update_state(y, y_pred)  #~ KM708 KM709
        return {m.name: m.result() for m in self.metrics}
