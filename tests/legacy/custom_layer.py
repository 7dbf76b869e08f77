"""Keras 2.0: a layer with add_weight as it was written then."""
import numpy as np
from keras import backend as K
from keras.layers import Layer
from keras.models import Sequential


class Linear(Layer):
    def __init__(self, output_dim, **kwargs):
        self.output_dim = output_dim
        super(Linear, self).__init__(**kwargs)

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[1], self.output_dim), initializer="ones", trainable=True)
        self.bias = self.add_weight("bias", (self.output_dim,), initializer="zeros")
        super(Linear, self).build(input_shape)

    def call(self, x):
        return K.dot(x, self.kernel) + self.bias

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.output_dim)


model = Sequential([Linear(3, input_shape=(2,))])
model.compile(optimizer="sgd", loss="mse")
print("prediction", model.predict(np.ones((1, 2)), verbose=0).tolist())
print("weights", [tuple(weight.shape) for weight in model.get_weights()])
