import tensorflow as tf
from keras import metrics, ops


class Rouge(metrics.Metric):
    """It makes arrays of tensors, so it runs where there are values."""

    def update_state(self, y_true, y_pred, sample_weight=None):
        for place in range(tf.shape(y_true)[0]):
            self.add(y_true[place].numpy())


class Bleu(metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        for place in range(tf.shape(y_true)[0]):
            self.add(ops.convert_to_numpy(y_true[place]))


class Plain(metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        for place in range(tf.shape(y_true)[0]):  #~ KM710
            self.add(y_true[place])
