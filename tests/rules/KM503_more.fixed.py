from keras.callbacks import Callback
from keras.layers import (
    Conv2D as AtrousConvolution2D,
    BatchNormalization,
    Convolution3D,
    Dense,
    Input,
    LSTM,
    Dense as TimeDistributedDense,
)
from keras.layers import Conv2DTranspose as Deconvolution2D, merge
from keras.models import Sequential, model_from_json as model_from_yaml
from keras import layers

inputs = Input((12, 12, 3))
wide = AtrousConvolution2D(4, (3, 3), dilation_rate=(2, 2), padding="same")(inputs)
large = Deconvolution2D(4, (3, 3), padding="same")(wide)
plain = BatchNormalization()(large)
batch = BatchNormalization()(large)
sample = BatchNormalization(mode=1)(large)
apart = plain - batch


def ratio(pair):
    return pair[0] / pair[1]


shared = layers.Lambda(ratio, name="ratio")([plain, batch])
unknown = merge([plain, batch], mode=inputs)
cosine = merge([plain, batch], mode="cos", dot_axes=1)

model = Sequential([Input((5, 2)), LSTM(3, return_sequences=True), TimeDistributedDense(1)])
model.compile("sgd", "mse", metrics=["accuracy"])
model.fit(inputs, inputs)
loss, accuracy = model.evaluate(inputs, inputs)
other = Sequential([Input((2,)), Dense(1)])
other.compile("sgd", "mse", metrics=["mae"])
other.fit(inputs, inputs)
again = model_from_yaml(other.to_json())
count = other.fit_generator(inputs, samples_per_epoch=300, nb_epoch=2)


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, self.params["epochs"], self.params["nb_sample"])

Convolution3D(filters=1, kernel_size=(3, 2, 1), padding="same")
Convolution3D(1, kernel_dim1=3, kernel_dim2=2)
