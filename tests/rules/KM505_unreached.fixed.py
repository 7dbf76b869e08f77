"""What is never reached, and classes of one's own with the methods of Keras."""

import keras


def early(x):
    return x
    model = keras.models.load_model("folder")
    model.fit_generator(x)


def later(x, model: keras.Model):
    if x:
        raise ValueError(x)
    model.fit(x)
    for each in x:
        return each
        model.fit_generator(each)


class Trainer:
    def compile(self, optimizer, loss, metrics=None):
        self.metrics = metrics


trainer = Trainer()
trainer.compile("sgd", "mse", metrics="acc")


class Slow(keras.optimizers.Adam):
    def __init__(self, lr=0.1, **kwargs):
        super().__init__(learning_rate=lr, **kwargs)
        self.lr = lr


slow = Slow(lr=0.3)
fast = keras.optimizers.Adam()
print(slow.lr, fast.learning_rate)


NEW = int(keras.__version__.split(".")[0]) >= 3


def fitted(model: keras.Model, data):
    if NEW:
        return model.fit(data)
    return model.fit_generator(data)


def fitted_too(model: keras.Model, data):
    if not NEW:
        return model.fit_generator(data)
    return model.fit(data)


def refused(model: keras.Model, data):
    if NEW:
        raise RuntimeError("not yet")
    return model.fit(data)


def asked(model: keras.Model, data):
    if not hasattr(data, "shape"):
        return None
    return model.fit(data)
