from keras import backend as K
from keras import layers
from keras.backend import foldl  #~ KM403


class Recurrent(layers.Layer):
    def call(self, inputs):
        def step(values, states):
            return values + states[0], [values]

        last, outputs, _ = K.rnn(step, inputs, [inputs[:, 0]])  #~ KM403
        last = K.print_tensor(last, message="last")  #~ KM403
        K.print_tensor(outputs)  #~ KM403
        return foldl(lambda total, each: total + each, outputs)


def total(values):
    return K.foldr(lambda total, each: total + each, values)  #~ KM403
