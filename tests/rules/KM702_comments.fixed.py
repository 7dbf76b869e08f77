from tensorflow.keras.layers import Layer


class Counter(Layer):
    def build(self, input_shape):
        self.count = self.add_weight(
            name="count",
            shape=(),  # one number
        )
        self.other = self.add_weight(
            name="other",
            shape=(),  # one number
            trainable=False)
        super().build(input_shape)

    def more(self):
        self.one = self.add_weight(name="one", shape=(),  # one number
                                   trainable=False)
        self.two = self.add_weight(name="two", shape=())
