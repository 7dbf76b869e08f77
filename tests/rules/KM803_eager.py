from keras import layers
from keras.backend import learning_phase  #~ KM803


class Drop(layers.Layer):
    def call(self, inputs, training=None):
        if training is None:
            training = learning_phase()  #~ KM803
        return inputs * 2 if training else inputs


def phase(model, batch):
    return model(batch)
