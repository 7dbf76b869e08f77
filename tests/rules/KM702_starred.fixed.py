from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        self.a = self.add_weight("a", *[(3,)])
        self.b = self.add_weight(name="b", shape=(3,))
        super().build(input_shape)
