from tensorflow import keras
from tensorflow.keras.layers import Dense, Input, Lambda, Layer, TimeDistributed


class Block(Layer):
    def call(self, inputs):
        return inputs * 2.0


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = Dense(2)

    def call(self, inputs):
        return self.dense(inputs)


class Shaped(Layer):
    def call(self, inputs):
        return inputs * 2.0

    def compute_output_shape(self, input_shape):
        return input_shape


class Wide(Shaped):
    pass


class Own(Dense):
    def call(self, inputs):
        return super().call(inputs)


class Functional(keras.Model):
    def __init__(self):
        inputs = Input((3,))
        super().__init__(inputs, Dense(2)(inputs))


inputs = Input((4, 3))
x = TimeDistributed(Block())(inputs)  #~ KM742
x = TimeDistributed(layer=Net())(inputs)  #~ KM742
block = Block()
x = TimeDistributed(block, name="each")(inputs)  #~ KM742
print(block.compute_output_shape((None, 3)))  #~ KM742
x = TimeDistributed(Shaped())(inputs)
x = TimeDistributed(Wide())(inputs)
x = TimeDistributed(Own(2))(inputs)
x = TimeDistributed(Functional())(inputs)
x = TimeDistributed(Dense(3))(inputs)
x = TimeDistributed(Lambda(lambda value: value * 2))(inputs)
x = TimeDistributed(keras.Sequential([Block()]))(inputs)
print(Dense(3).compute_output_shape((None, 3)), Shaped().compute_output_shape((None, 3)))


class Wrapped(Layer):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def call(self, inputs):
        return self.layer(inputs)

    def compute_output_shape(self, input_shape):
        return self.layer.compute_output_shape(input_shape)


class Far(Wide):
    def call(self, inputs):
        return inputs * 3.0


x = TimeDistributed(Far())(inputs)
