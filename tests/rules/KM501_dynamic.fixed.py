from tensorflow import keras


class Logistic(keras.Model):
    def __init__(self, dynamic=False, **kwargs):
        super().__init__(dynamic=dynamic, **kwargs)


class Plain(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)


def classes(model, x):
    return model.predict(x).argmax(axis=1)
