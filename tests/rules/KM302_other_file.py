# Custom layers that the loaded model does not hold, as far as can be seen.
import keras
from keras.models import load_model


class Scale(keras.layers.Layer):
    def call(self, x):
        return x * 2.0


class Unused(keras.layers.Layer):
    def call(self, x):
        return x


inputs = keras.Input((3,))
model = keras.Model(inputs, Scale()(inputs))
model.save("mine.keras")
theirs = load_model("theirs.keras")
mine = load_model("mine.keras")  #~ KM302
