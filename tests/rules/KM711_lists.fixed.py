import tensorflow as tf
from tensorflow.keras.layers import Dense, Dropout, Layer


class Step(Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = Dense(units)
        self.drop = Dropout(0.1)

    def call(self, x, training, mask):
        return self.drop(self.dense(x), training=training)


class Stack(Layer):
    def __init__(self, count, units, others):
        super().__init__()
        self.steps = [Step(units) for _ in range(count)]
        self.more = []
        for _ in range(count):
            self.more.append(Step(units))
        self.mixed = [Step(units), Dropout(0.1)]
        self.others = others
        self.grown = [Step(units)]
        self.grown.extend(others)

    def call(self, x, training, mask):
        for place in range(2):
            x = self.steps[place](x, training=training, mask=mask)
        for step in self.more:
            x = step(x, training=training, mask=mask)
        x = self.mixed[0](x, training)
        x = self.others[0](x, training, mask)
        x = self.grown[0](x, training, mask)
        return self.steps[0:1], x


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.stack = Stack(2, 3, [])

    def call(self, inputs, train, padding_mask):
        return self.stack(inputs, training=train, mask=padding_mask)


step = Step(3)
step(tf.ones((2, 3)), training=False, mask=None)
net = Net()
net(tf.ones((2, 3)), train=True, padding_mask=None)
functions = [abs, max]
functions[0](1, True)
