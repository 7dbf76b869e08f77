from keras import backend as K
from keras import layers


class Noisy(layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], 4))
        self.bias = self.add_weight(name="bias", shape=(4,))
        self.data_format = K.image_data_format()

    def call(self, inputs):
        outputs = K.dot(inputs, self.kernel)  #~ KM403
        outputs = K.bias_add(outputs, self.bias, data_format="channels_last")  #~ KM403
        outputs = K.bias_add(outputs, self.bias)  #~ KM403
        outputs = K.bias_add(outputs, self.bias, data_format=self.data_format)  #~ KM403
        return K.bias_add(outputs, self.bias, data_format="channels_first")  #~ KM403
