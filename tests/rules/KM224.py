import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input, multiply
from keras.models import Model, Sequential
from tensorflow.keras.utils import set_random_seed, to_categorical

set_random_seed(1)


class Gan:
    def __init__(self):
        self.judge = self.build_judge()
        self.judge.compile("sgd", "binary_crossentropy")
        self.maker = self.build_maker()
        self.sorter = self.build_judge()
        self.sorter.compile("sgd", "binary_crossentropy")

    def build_judge(self):
        return Sequential([Input((4,)), Dense(1, activation="sigmoid")])

    def build_maker(self):
        noise = Input((4,))
        label = Input((1,), dtype="int32")
        return Model([noise, label], multiply([noise, Flatten()(Embedding(10, 4)(label))]))

    def train(self, steps=3, size=8):
        valid = np.ones((size, 1))
        fake = np.zeros(size)
        for step in range(steps):
            noise = np.random.normal(0, 1, (size, 4))
            labels = np.random.randint(0, 10, (size, 1))
            made = self.maker.predict([noise, labels])
            self.judge.train_on_batch(noise, 0.9 * valid)
            self.judge.train_on_batch(made, fake)  #~ KM224
            self.judge.test_on_batch(made, fake)
            self.sorter.train_on_batch(noise, valid)
            self.sorter.train_on_batch(made, np.zeros((size, 1)))
            if step % 2 == 0:
                self.sample()

    def sample(self, rows=2, columns=3):
        noise = np.random.normal(0, 1, (rows * columns, 4))
        labels = np.array([number for _ in range(rows) for number in range(columns)])
        return self.maker.predict([noise, labels])  #~ KM224


x = np.random.rand(12, 4)
column = np.random.rand(12, 1)
lists = [1] * 6 + [0] * 6


def judge():
    model = Sequential([Input((4,)), Dense(1, activation="sigmoid")])
    model.compile("sgd", "mse")
    return model


one = judge()
one.fit(x, column)
one.fit(x, np.array(lists))  #~ KM224
one.evaluate(x, np.random.randint(0, 2, 12))

# One axis in every call, two in every call, another method, and calls that do not meet.
two = judge()
two.fit(x, np.zeros(12))
two.fit(x, np.ones(len(x)))
two.evaluate(x, column)
two.train_on_batch(x, column)
three = judge()
three.fit(x, np.expand_dims(np.ones(12), 1))
three.fit(x, np.zeros(12).reshape(-1, 1))
three.fit(x, column[:6])


def either(wide):
    model = judge()
    if wide:
        model.fit(x, column)
    else:
        model.fit(x, np.zeros(12))
    return model


def unknown(model, y):
    model.fit(x, column)
    model.fit(x, np.zeros(12))
    two.fit(x, y)


# Eagerly the shapes do not meet, and a model that is compiled again is traced again.
eager = Sequential([Input((4,)), Dense(1, activation="sigmoid")])
eager.compile("sgd", "mse", run_eagerly=True)
eager.train_on_batch(x, column)
eager.train_on_batch(x, np.zeros(12))
again = judge()
again.fit(x, column)
again.compile("adam", "mse")
again.fit(x, np.zeros(12))


class Own(Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(1)

    def call(self, inputs):
        return self.dense(inputs)


own = Own()
own.compile("sgd", "mse")
own.train_on_batch(x, column)
own.train_on_batch(x, np.zeros(12))
kinds = judge()
kinds.fit(x, to_categorical([0, 1], 2))
Gan().train()
