#~ config: {KM907: {enabled: true}}
import keras


class Counter(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.steps = 0
        self.total = self.add_weight(name="total", shape=())

    def call(self, x):
        self.steps += 1  #~ KM907
        self.total.assign(self.total + 1.0)
        return x

    def reset(self):
        self.steps += 1


class Plain:
    def __init__(self):
        self.steps = 0

    def call(self, x):
        self.steps += 1
