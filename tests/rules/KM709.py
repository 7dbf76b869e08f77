import tensorflow as tf


class Net(tf.keras.Model):
    def train_step(self, data):
        x, y, w = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compiled_loss(y, y_pred, w, regularization_losses=self.losses)  #~ KM709
            extra = self.compiled_loss(y, y_pred)  #~ KM709
        self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_variables), self.trainable_variables))
        self.compiled_metrics.update_state(y, y_pred, w)  #~ KM709
        if self.compiled_loss.built:  #~ KM709
            print(self.compiled_metrics._weighted_metrics)  #~ KM709
        return {"loss": loss, "extra": extra}

    def test_step(self, data):
        loss = self.compute_loss(*data)
        return {"loss": loss}


def copied(model):
    other = keras.models.clone_model(model)
    other.compile(optimizer="adam", loss=model.compiled_loss, metrics=model.compiled_metrics)  #~ KM709 KM709
    other.compile("adam", model.compiled_loss)  #~ KM709
    return other


def watch(model):
    if model.compiled_loss is not None and model.compiled:  #~ KM709
        print(model.compiled_loss)  #~ KM709
    return not model.compiled_metrics  #~ KM709


class Config:
    def __init__(self):
        self.compiled_loss = None

    def get(self):
        return self.compiled_loss


def private(base):
    class Private(base):
        def make_loss(self):
            container = self.compiled_loss.__class__
            return container(self.compiled_loss._user_losses)  #~ KM709

    return Private


PrivateModel = private(tf.keras.Model)
PrivateSequential = private(tf.keras.Sequential)
PrivateModel().compiled_metrics.update_state([1], [2])  #~ KM709
