from tensorflow.keras.layers import GRUCell, Layer, LSTMCell


class Scale(Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(name="scale", shape=[input_shape[-1], 3])
        self.offset = self.add_variable(shape=(3,), initializer="zeros")
        self.built = True


class Holder:
    def add_variable(self, name):
        return name

    def run(self):
        return self.add_variable(name="x")


cell = LSTMCell(3)
state = cell.get_initial_state(batch_size=2)
state = GRUCell(3).get_initial_state(batch_size=2)
