from tensorflow import keras
from tensorflow.keras import layers


class Scored(layers.Layer):
    def call(self, x):
        return x, keras.ops.convert_to_tensor(0.0)


class Flagged(layers.Layer):
    def call(self, x, training=None):
        if training:
            return {"x": x, "flag": keras.ops.convert_to_tensor(True)}
        return {"x": x, "flag": keras.ops.convert_to_tensor(-1)}


class Sometimes(layers.Layer):
    def call(self, x, training=None):
        if training:
            return x, 0.0
        return x


class Whole(keras.Model):
    def call(self, x):
        return x, 1.0


class Shaped(layers.Layer):
    def call(self, x):
        return x, x

    def compute_output_shape(self, input_shape):
        return input_shape, ()


class Sliced(layers.Layer):
    def call(self, x):
        return x[:, 0]
