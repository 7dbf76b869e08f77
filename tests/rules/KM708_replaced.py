import tensorflow as tf
from tensorflow import keras


class Alone(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(x, training=True) - y))
        self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_variables), self.trainable_variables))
        return {"loss": loss}  #~ KM708

    def test_step(self, data):
        x, y = data
        return dict(loss=self.score(y, self(x)))  #~ KM708


class Computed(Alone):
    def train_step(self, data):
        x, y = data
        loss = self.loss_fn(y, self(x))
        if self.skip:
            return {"loss": 0.0}
        return {"loss": loss}  #~ KM708


class OnlyTest(keras.Model):
    def test_step(self, data):
        return {"loss": self.score(*data)}


class Two(keras.Model):
    def train_step(self, data):
        d_loss, g_loss = self.play(data)
        return {"d_loss": d_loss, "g_loss": g_loss}


class More(keras.Model):
    def train_step(self, data):
        return {"loss": self.play(data), "norm": 1.0}


class Own(keras.Model):
    @property
    def metrics(self):
        return []

    def train_step(self, data):
        return {"loss": self.play(data)}


class Fed(keras.Model):
    def train_step(self, data):
        loss = self.play(data)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
        return {"loss": loss}


class Looped(keras.Model):
    def train_step(self, data):
        return {"loss": self.play(data)}

    def fit(self, batches):
        return [self.step(batch) for batch in batches]


class Result(keras.Model):
    def train_step(self, data):
        return {"loss": self.tracker.result()}


class Plain:
    def train_step(self, data):
        return {"loss": self.play(data)}


pair = Two()
pair.compile("adam", metrics=["mae"])  #~ KM708
quiet = More()
quiet.compile("adam")
known = Fed()
known.compile("adam", metrics=["mae"])
