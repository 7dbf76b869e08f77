"""Keras 2.1: an attention layer for sequences, with the backend."""
import numpy as np
from keras import backend as K
from keras import initializers, regularizers
from keras.layers import Dense, Input, Layer, LSTM
from keras.models import Model


class AttentionWithContext(Layer):
    def __init__(self, W_regularizer=None, **kwargs):
        self.supports_masking = True
        self.init = initializers.get("ones")
        self.W_regularizer = regularizers.get(W_regularizer)
        super(AttentionWithContext, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[-1],), initializer=self.init, name="W", regularizer=self.W_regularizer)
        super(AttentionWithContext, self).build(input_shape)

    def call(self, x, mask=None):
        scores = K.exp(K.tanh(K.sum(x * self.W, axis=-1)))
        scores /= K.cast(K.sum(scores, axis=1, keepdims=True) + K.epsilon(), K.floatx())
        return K.sum(x * K.expand_dims(scores), axis=1)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], input_shape[-1])


inputs = Input(shape=(5, 3))
outputs = AttentionWithContext()(inputs)
model = Model(inputs, outputs)
print("attended", np.round(model.predict(np.ones((2, 5, 3)), verbose=0), 3).tolist())
