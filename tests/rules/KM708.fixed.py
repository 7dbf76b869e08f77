import tensorflow as tf
from tensorflow import keras


class Labels(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}

    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.compute_loss(y=y, y_pred=y_pred)
        self.compiled_metrics.update_state(y, y_pred)
        results = {m.name: m.result() for m in self.metrics}
        return results


class Zero(keras.Model):
    def train_step(self, data):
        x, y = data
        y_pred = self(x, training=True)
        loss = self.compute_loss(x, y, y_pred)
        return self.compute_metrics(x, y, y_pred, None)


class ByName(keras.Model):
    def train_step(self, data):
        x, y = data
        y_pred = self(x, training=True)
        loss = self.compute_loss(x, y, y_pred)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}


class OwnTracker(keras.Model):
    def __init__(self):
        super().__init__()
        self.tracker = keras.metrics.Mean(name="total")

    @property
    def metrics(self):
        return [self.tracker]

    def train_step(self, data):
        loss = self.compute_loss(data[0], data[1], self(data[0]))
        self.tracker.update_state(loss)
        return {m.name: m.result() for m in self.metrics}


class PutIn(keras.Model):
    def train_step(self, data):
        x, y = data
        y_pred = self(x)
        loss = self.compute_loss(x, y, y_pred)
        self._loss_tracker.update_state(loss)
        return self.get_metrics_result()

    def test_step(self, data):
        results = super().test_step(data)
        return results


class OwnLoss(keras.Model):
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        loss = super().compute_loss(x, y, y_pred, sample_weight)
        self._loss_tracker.update_state(loss)
        return loss

    def train_step(self, data):
        loss = self.compute_loss(*data)
        return self.get_metrics_result()


class Plain:
    def train_step(self, data):
        self.compute_loss(data)
        return {m.name: m.result() for m in self.metrics}


class Distiller(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self.student(x, training=True)
            loss = self.student_loss(y, y_pred)
        variables = self.student.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        for metric in self.metrics:
            if metric.name != "loss":
                metric.update_state(y, y_pred)
        results = {m.name: m.result() for m in self.metrics}
        results.update({"student_loss": loss})
        return results


class Late(keras.Model):
    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.compiled_metrics.update_state(y, y_pred)
        loss = self.compiled_loss(y, y_pred)
        print(loss)
        return {m.name: m.result() for m in self.metrics}


class OwnMetrics(keras.Model):
    @property
    def metrics(self):
        return [self.tracker]

    def train_step(self, data):
        self.compiled_metrics.update_state(*data)
        return {m.name: m.result() for m in self.metrics}
