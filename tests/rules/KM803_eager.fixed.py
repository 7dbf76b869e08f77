from keras import layers


class Drop(layers.Layer):
    def call(self, inputs, training=None):
        if training is None:
            training = False
        return inputs * 2 if training else inputs


def phase(model, batch):
    return model(batch)
