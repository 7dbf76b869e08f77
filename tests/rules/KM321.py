import keras
import tensorflow as tf
from keras import layers
from tensorflow.keras.layers import Conv2D, Embedding


class Scaled(layers.Dense):
    def build(self, input_shape):
        super().build(input_shape)
        self.scale = self.add_weight(name="scale", shape=(1,), initializer="ones")  #~ KM321

    def call(self, inputs):
        return super().call(inputs) * self.scale


class Spectral(Conv2D):
    """A convolution with the vector of a power iteration."""

    def __init__(self, filters, kernel_size, **kwargs):
        super(Spectral, self).__init__(filters, kernel_size, **kwargs)
        self.extra = []

    def build(self, input_shape):
        super(Spectral, self).build(input_shape)
        self.u = self.add_weight(name="u", shape=(1, self.filters), trainable=False)  #~ KM321
        self.v = self.add_weight(name="v", shape=(1, self.filters), trainable=False)


class Twice(Spectral):
    def build(self, input_shape):
        super().build(input_shape)
        self.more = self.add_weight(name="more", shape=(1,))


class Listed(keras.layers.EinsumDense):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.gains = [self.add_weight(name="gain", shape=(1,)) for _ in range(2)]  #~ KM321


class Table(Embedding):
    def build(self, input_shape=None):  #~ KM321
        self.table = tf.Variable(tf.ones((self.input_dim, self.output_dim)))  #~ KM701
        self.built = True


class Replicas(layers.Dense):
    def build(self, input_shape):  #~ KM321
        self.weight_of_all = self.add_weight(name="kernel", shape=(3, input_shape[-1], self.units))
        self.built = True


class Skipped(Conv2D):
    def build(self, input_shape):  #~ KM321
        self.norm = layers.BatchNormalization()
        self.norm.build(input_shape)
        super(Conv2D, self).build(input_shape)


# What saves every weight, or has none of its own.
class Kept(layers.Dense):
    def build(self, input_shape):
        super().build(input_shape)
        self.scale = self.add_weight(name="scale", shape=(1,))

    def save_own_variables(self, store):
        layers.Layer.save_own_variables(self, store)

    def load_own_variables(self, store):
        layers.Layer.load_own_variables(self, store)


class Same(layers.Dense):
    def build(self, input_shape):
        self._kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))
        self.bias = self.add_weight(name="bias", shape=(self.units,))
        self.built = True


class Sublayer(layers.Dense):
    def build(self, input_shape):
        super().build(input_shape)
        self.norm = layers.LayerNormalization()
        self.norm.build((None, self.units))


class Up(layers.Conv2DTranspose):
    def build(self, input_shape):
        super().build(input_shape)
        self.scale = self.add_weight(name="scale", shape=(1,))


class Norm(layers.BatchNormalization):
    def build(self, input_shape):
        super().build(input_shape)
        self.renorm = self.add_weight(name="renorm", shape=(1,))


class Own(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(name="scale", shape=(1,))


class Checked(layers.Dense):
    def build(self, input_shape):
        assert len(input_shape) == 2
        layers.Dense.build(self, input_shape)
        self.count = 0


class Inherited(Checked):
    def build(self, input_shape):
        self.count = 1
        Checked.build(self, input_shape)


class Helped(layers.Dense):
    def make(self, input_shape):
        super().build(input_shape)

    def build(self, input_shape):
        self.make(input_shape)


class Named(layers.Dense):
    """A property of its own."""

    @property
    def kernel(self):
        return self.own

    def build(self, input_shape):
        self.own = tf.ones((input_shape[-1], self.units))


class Renamed(layers.Dense):
    def add_weight(self, name=None, **kwargs):
        return super().add_weight(name=f"{self.name}_{name}", **kwargs)


class Stepwise(layers.Dense):
    def build(self, input_shape):
        kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))
        self._kernel = kernel
        self.bias = None


class Listed(layers.Embedding):
    def build(self, input_shape=None):
        super().build(input_shape)
        self.reverse = self.add_weight(name="reverse", shape=(self.output_dim, self.input_dim))

    @property
    def variable_serialization_spec(self):
        return {None: ["embeddings", "reverse"]}
