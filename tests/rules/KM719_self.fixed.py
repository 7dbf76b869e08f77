import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense


class Online(keras.Model):
    def __init__(self, units, shape):
        super().__init__()
        self.dense = Dense(units)
        self(keras.Input(batch_shape=(None, 4)))
        self.build((None,) + shape)
        self([keras.Input(batch_shape=(None, 4)), keras.Input(batch_shape=(None, 3))])

    def call(self, x):
        return self.dense(x)


class Agent:
    def __init__(self):
        self.online, self.target = Online(3, (4,)), Online(3, (4,))
        self.target.set_weights(self.online.get_weights())


class CallsItself(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.build((None, 4))
        self(tf.zeros((1, 4)))

    def call(self, x):
        return self.dense(x)


class PredictsItself(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.build((None, 4))
        self.predict(tf.zeros((1, 4)))

    def call(self, x):
        return self.dense(x)


class Parent(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.build((None, 4))

    def call(self, x):
        return self.dense(x)


class Child(Parent):
    def build(self, input_shape):
        self.dense.build(input_shape)
        self.built = True


class Fitted(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.build((None, 4))

    def call(self, x):
        return self.dense(x)


fitted = Fitted()
fitted.compile("adam", "mean_squared_error")
fitted.fit(tf.zeros((3, 4)), tf.zeros((3, 3)))


class Functional(keras.Model):
    def __init__(self):
        inputs = keras.Input((4,))
        self.dense = Dense(3)
        super().__init__(inputs=inputs, outputs=self.dense(inputs))
        self.build((None, 4))

    def call(self, x):
        return super().call(x)


class InMethod(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)

    def call(self, x):
        return self.dense(x)

    def prepare(self):
        self.build((None, 4))


class Plain(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = Dense(3)
        self.build((None, 4))

    def call(self, x):
        return self.dense(x)


class Light(keras.Model):
    def __init__(self):
        super().__init__()
        self.net = keras.Sequential([keras.Input((4,)), Dense(3)])
        self.build((None, 4))

    def call(self, x):
        return self.net(x)
