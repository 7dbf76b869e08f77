import tensorflow as tf
from tensorflow.keras import Input
from tensorflow.keras.layers import Bidirectional, Layer
from tensorflow.keras.utils import register_keras_serializable

words = Input((4, 3))


@register_keras_serializable()
class Mixing(Layer):
    def __init__(self, units, return_sequences=True, go_backwards=False, return_state=False, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.return_sequences = return_sequences
        self.go_backwards = go_backwards
        self.return_state = return_state

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))

    def call(self, x):
        return tf.matmul(x, self.kernel)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        return {
            **super().get_config(),
            "units": self.units,
            "return_sequences": self.return_sequences,
            "go_backwards": self.go_backwards,
            "return_state": self.return_state,
        }


@register_keras_serializable()
class Known(Mixing):
    pass


@register_keras_serializable()
class Stateless(Mixing):
    stateful = False


@register_keras_serializable()
class Set(Mixing):
    def __init__(self, units, **kwargs):
        super().__init__(units, **kwargs)
        self.stateful = False


a = Bidirectional(Mixing(2))(words)
b = Bidirectional(Known(2))(words)
c = Bidirectional(Stateless(2))(words)
d = Bidirectional(Set(2))(words)
