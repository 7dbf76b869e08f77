import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, classes, **kwargs):
        super(Net, self).__init__(**kwargs)
        self.out = tf.keras.layers.Dense(classes)

    def call(self, x):
        return self.out(x)


class Wrapped(tf.keras.Model):
    def __init__(self, inputs, **kwargs):
        super().__init__(inputs, **kwargs)


class Never(tf.keras.Model):
    def __init__(self, first, **kwargs):
        super().__init__(first, **kwargs)


class Named(tf.keras.Model):
    def __init__(self, name, **kwargs):
        super().__init__(name=name, **kwargs)


inputs = tf.keras.Input((3,))
print(Net(10), Net(5, name="five"), Wrapped(inputs, outputs=inputs), Named("net"))
