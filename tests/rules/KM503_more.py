from keras.callbacks import Callback
from keras.layers import AtrousConvolution2D, BatchNormalization, Convolution3D, Dense, Input, LSTM, TimeDistributedDense  #~ KM402 KM402
from keras.layers import Deconvolution2D, merge  #~ KM402
from keras.models import Sequential, model_from_yaml  #~ KM402

inputs = Input((12, 12, 3))
wide = AtrousConvolution2D(4, 3, 3, atrous_rate=(2, 2), border_mode="same")(inputs)  #~ KM508
large = Deconvolution2D(4, 3, 3, output_shape=(None, 12, 12, 4), padding="same")(wide)  #~ KM503 KM508
plain = BatchNormalization(mode=0)(large)  #~ KM503
batch = BatchNormalization(mode=2)(large)  #~ KM503
sample = BatchNormalization(mode=1)(large)  #~ KM503
apart = merge([plain, batch], mode=lambda pair: pair[0] - pair[1], output_shape=lambda shapes: shapes[0])  #~ KM503


def ratio(pair):
    return pair[0] / pair[1]


shared = merge([plain, batch], mode=ratio, name="ratio")  #~ KM503
unknown = merge([plain, batch], mode=inputs)  #~ KM503
cosine = merge([plain, batch], mode="cos", dot_axes=1)  #~ KM503

model = Sequential([Input((5, 2)), LSTM(3, return_sequences=True, consume_less="gpu"), TimeDistributedDense(1)])  #~ KM503
model.compile("sgd", "mse")
model.fit(inputs, inputs, show_accuracy=True)  #~ KM503
loss, accuracy = model.evaluate(inputs, inputs, show_accuracy=True)  #~ KM503
other = Sequential([Input((2,)), Dense(1)])
other.compile("sgd", "mse", metrics=["mae"])
other.fit(inputs, inputs, show_accuracy=False)  #~ KM503
again = model_from_yaml(other.to_yaml())  #~ KM505
count = other.fit_generator(inputs, samples_per_epoch=300, nb_epoch=2)  #~ KM505


class Watch(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, self.params["nb_epoch"], self.params["nb_sample"])  #~ KM718 KM718

Convolution3D(nb_filter=1, kernel_dim1=3, kernel_dim2=2, kernel_dim3=1, border_mode="same")  #~ KM503 KM503 KM503 KM503 KM503
Convolution3D(1, kernel_dim1=3, kernel_dim2=2)  #~ KM503 KM503
