import keras
from keras import backend as K
from keras.layers import Dense, Input
from keras.models import Model


@keras.saving.register_keras_serializable()
class AddLoss(keras.layers.Layer):
    """Give the outputs back and add a loss, which Keras 3 allows in call only."""

    def call(self, outputs, loss):
        self.add_loss(loss)
        return outputs


def autoencoder(size):
    pixels = Input((size,))
    code = Dense(2)(pixels)
    model = Model(pixels, Dense(size)(code), name="autoencoder")
    model = Model(model.inputs, AddLoss()(model.output, keras.ops.mean(keras.ops.square(code))), name=model.name)
    model.compile("adam")
    return model


pixels = Input((8,))
code = Dense(2)(pixels)
image = Dense(8)(code)
model = Model(pixels, [image, code])
distance = keras.ops.sum(keras.ops.square(image - pixels), axis=-1)
model = Model(model.inputs, AddLoss()(model.output, distance), name=model.name)
if len(model.layers) > 2:
    model = Model(model.inputs, AddLoss()(model.output, keras.ops.mean(code)), name=model.name)
model.add_loss(lambda: 0.0)
model.compile("adam", loss=None)
print(K.floatx())

second = Model(pixels, image)
second = Model(second.inputs, AddLoss()(second.output, distance), name=second.name)
if second.losses:
    second = Model(pixels, code)
