import tensorflow as tf


class Net(tf.keras.Model):
    def train_step(self, data):
        x, y, w = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred, sample_weight=w)
            extra = self.compiled_loss(y, y_pred)
        self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_variables), self.trainable_variables))
        self.compiled_metrics.update_state(y, y_pred, w)
        if self.compiled_loss.built:
            print(self.compiled_metrics._weighted_metrics)
        return {"loss": loss, "extra": extra}

    def test_step(self, data):
        loss = self.compute_loss(*data)
        return {"loss": loss}


def copied(model):
    other = keras.models.clone_model(model)
    other.compile(optimizer="adam", loss=model.loss, metrics=model.compiled_metrics)
    other.compile("adam", model.loss)
    return other


def watch(model):
    if model.compiled_loss is not None and model.compiled:
        print(model.compiled_loss)
    return not model.compiled_metrics


class Config:
    def __init__(self):
        self.compiled_loss = None

    def get(self):
        return self.compiled_loss


def private(base):
    class Private(base):
        def make_loss(self):
            container = self.compiled_loss.__class__
            return container(self.compiled_loss._user_losses)

    return Private


PrivateModel = private(tf.keras.Model)
PrivateSequential = private(tf.keras.Sequential)
PrivateModel().compiled_metrics.update_state([1], [2])
