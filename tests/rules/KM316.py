import tensorflow as tf
from tensorflow import keras

FOLDER = "checkpoints"


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1)

    def call(self, inputs):
        return self.dense(inputs)


net = Net()
optimizer = keras.optimizers.Adam(0.1)
net.compile(optimizer, "mse")
checkpoint = tf.train.Checkpoint(model=net, optimizer=optimizer)
manager = tf.train.CheckpointManager(checkpoint, FOLDER, max_to_keep=3)
if manager.latest_checkpoint:
    checkpoint.restore(manager.latest_checkpoint)  #~ KM316


def direct(path):
    net = Net()
    tf.train.Checkpoint(net).read(path).expect_partial()  #~ KM316
    return net


def called(path, data):
    model = Net()
    model(data)
    tf.train.Checkpoint(model=model).restore(path)


def handed(path, data, fit):
    model = Net()
    fit(model)
    checkpoint = tf.train.Checkpoint(model=model)
    checkpoint.restore(path)


def functional(path):
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    tf.train.Checkpoint(model=model).restore(path)


def sequential(path):
    model = keras.Sequential([keras.layers.Dense(1)])
    tf.train.Checkpoint(model=model).restore(path)


def given(path, model):
    step = tf.Variable(0)
    tf.train.Checkpoint(model=model, step=step).restore(path)


def other(saver, path):
    model = Net()
    saver.restore(path)
    return model


class Ensemble(keras.Model):
    def __init__(self, models):
        super().__init__()
        self.models = models

    def call(self, inputs):
        return tf.add_n([model(inputs) for model in self.models])


def wrapped(path, models):
    model = Ensemble(models)
    tf.train.Checkpoint(model=model).restore(path)
