import tensorflow as tf
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def __init__(self, units, size):
        super().__init__()
        start = tf.random_normal_initializer()
        self.w = tf.Variable(initial_value=start(shape=(size, units), dtype="float32"), trainable=True)  #~ KM701
        self.b = tf.Variable(tf.keras.initializers.Zeros()(shape=(units,)), name="b")  #~ KM701
        self.n = tf.Variable(tf.random.normal([size, units], stddev=0.1))  #~ KM701
        self.u = tf.Variable(tf.random.uniform((size,), -1, 1))  #~ KM701
        self.o = tf.Variable(units.start(shape=(2,)))  #~ KM701
