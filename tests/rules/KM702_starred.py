from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        self.a = self.add_weight("a", *[(3,)])  #~ KM702
        self.b = self.add_weight("b", (3,))  #~ KM702
        super().build(input_shape)
