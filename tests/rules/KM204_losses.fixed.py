import keras
import tensorflow as tf
from data import boxes, codes, images, labels, sources
from keras import layers
from networks import make_gan, make_parts

losses = ["binary_crossentropy", "categorical_crossentropy"]

critic = make_gan(28)
critic.compile("sgd", losses, metrics=[["accuracy"], [keras.metrics.CategoricalAccuracy(name="accuracy")]])
critic.compile("sgd", ["mse", "mse", "mae"], metrics=[["mae", "mse"], ["mae", "mse"], ["mae", "mse"]])
critic.compile("sgd", ("mse", None), weighted_metrics=["mae"])


critic.train_on_batch(images, [sources, labels])
critic.fit(images, [sources, labels, codes])


def prepare(model):
    model.compile(optimizer="sgd", loss=["mse", keras.losses.Huber()], loss_weights=[1.0, 0.5], metrics=[["mae"], ["mae"]])
    model.fit(images, {"box": boxes, "kind": labels})


def prepare_one(net):
    net.compile(optimizer="sgd", loss=["mse", keras.losses.Huber()], loss_weights=[1.0, 0.5], metrics=["mae"])
    net.fit(images, labels, validation_data=(images, labels))


class Branches(keras.Model):
    def __init__(self):
        super().__init__()
        self.parts = make_parts()

    def call(self, inputs):
        return self.parts(inputs)


branches = Branches()
branches.compile("sgd", ["mse", "mae"], metrics=[["mse"], ["mse"]])
branches.fit(tf.data.Dataset.from_tensor_slices((images, (boxes, labels))).batch(2))


# Look-alikes.
critic.compile("sgd", losses, metrics=["accuracy", "mae"])
critic.compile("sgd", losses, metrics=[["mae"], ["mse"]])
critic.compile("sgd", losses, metrics={"source": "mae"})
critic.compile("sgd", losses, metrics=[])
critic.compile("sgd", losses)
critic.compile("sgd", ["mse"] * 4, metrics=["mae"])
critic.compile("sgd", "mse", metrics=["mae"])
critic.compile("sgd", [*losses, "mse"], metrics=["mae"])
critic.compile("sgd", [loss for loss in losses], metrics=["mae"])
critic.compile("sgd", {"source": "mse", "label": "mse"}, metrics=["mae"])


class Pair(keras.Model):
    """Its own step asks for what it likes."""

    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1)

    def call(self, inputs):
        return self.dense(inputs)

    def train_step(self, data):
        x, y = data
        return {"loss": self.compute_loss(y=y, y_pred=self(x, training=True))}


pair = Pair()
pair.compile("sgd", ["mse", "mae"], metrics=["mse"])
pair.fit(images, [boxes, boxes])


class Chosen(keras.Model):
    def compile(self, optimizer, loss, metrics):
        self.losses_of_steps = loss
        super().compile(optimizer, loss=loss[0], metrics=metrics)


chosen = Chosen()
chosen.compile("sgd", ["mse", "mae"], ["mse"])
chosen.compile("sgd", loss=["mse", "mae"], metrics=["mse"])
chosen.fit(images, [boxes, boxes])


def one(x, y):
    model = make_gan(1)
    model.compile("sgd", ["mse", "mae"], metrics=["mae"])
    model.fit(x, y)


def other(x, y, z):
    model = make_gan(2)
    model.fit(x, [y, z])


def short(x):
    model = make_gan(1)
    model.compile("sgd", ["mse", "mae"], metrics=["mae"])
    model.fit(x, [0, 1])


def train(models, x, y):
    _, judge = models
    judge.train_on_batch(x, [y, y])


def build():
    judge = make_gan(2)
    judge.compile("sgd", ["mse", "mae"], metrics=[["mae"], ["mae"]])
    models = (make_parts(), judge)
    train(models, images, labels)
