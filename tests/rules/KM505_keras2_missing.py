# As a library that stays on Keras 2 writes it.
try:
    import tf_keras as keras
    from tf_keras import backend as K
except (ModuleNotFoundError, ImportError):
    import keras
    from keras import backend as K

    if keras.__version__ >= "3":
        raise ValueError("Keras 3 is not supported")
import tensorflow as tf


class Scale(keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight("kernel", (1,))
        self.factor = tf.Variable(1.0)

    def call(self, x):
        return tf.reduce_mean(x) + K.sum(x)


model = keras.Model()
model.fit_generator(model.get_layer("input_1"))
