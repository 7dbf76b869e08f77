from keras import backend as K, ops
from keras import layers


class Noisy(layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], 4))
        self.bias = self.add_weight(name="bias", shape=(4,))
        self.data_format = K.image_data_format()

    def call(self, inputs):
        outputs = ops.dot(inputs, self.kernel)
        outputs = (outputs + self.bias)
        outputs = (outputs + self.bias)
        outputs = (outputs + ops.reshape(self.bias, (-1,) + (1,) * (len(outputs.shape) - 2)) if self.data_format == "channels_first" else outputs + self.bias)
        return (outputs + ops.reshape(self.bias, (-1,) + (1,) * (len(outputs.shape) - 2)))
