from tensorflow import keras
from tensorflow.keras.layers import Dense, Layer


class Old(Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(2,))
        self.trainable_weights = [self.w]
        self.losses = []
        self.dtype = "float32"
        self.input_spec = None
        self.built = True
        self.layers = [Dense(2)]


class Net(keras.Model):
    def __init__(self, names):
        super().__init__()
        self.metrics_names = names
        self.layers = [Dense(2)]
        self.path = "here"
        self.blocks = []


class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.metrics = []

    @property
    def metrics(self):
        return self._own

    @metrics.setter
    def metrics(self, value):
        self._own = value


class Report:
    def __init__(self):
        self.metrics = []
        self.path = "here"


class Mean(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="mean")
        self.path = 3


dense = Dense(2)
dense.trainable_weights = []
dense.trainable = False


class NoisyDense(Dense):
    def build(self, input_shape):
        self._kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))
        self.bias = self.add_weight(name="bias", shape=(self.units,))
        self.built = True


class Masked(keras.layers.Conv2D):
    def build(self, input_shape):
        super().build(input_shape)
        self._kernel, self.mask = self.kernel * 2, 1.0


class Table(keras.layers.Embedding):
    def build(self, input_shape=None):
        self._embeddings = self.add_weight(name="embeddings", shape=(2, 3))
        self.kernel = None


class Up(keras.layers.Conv2DTranspose):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(3, 3, 1, 1))


class Depthwise(keras.layers.DepthwiseConv2D):
    def build(self, input_shape):
        self.kernel = None


class Linear(Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], 2))
        self.embeddings = self.kernel


class Shadow(Dense):
    kernel = None

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))


class Power(keras.layers.Wrapper):
    def __init__(self, units):
        super().__init__(Dense(units))

    def call(self, inputs):
        self.layer.kernel = self.layer.kernel * 2
        return self.layer(inputs)


dense._kernel = 1.0
dense.bias = None
print(dense.kernel)


class Codebook(Layer):
    def call(self, x):
        return self.quantize(x)

    def quantize(self, codes):
        return codes + 1


class Quantized(Layer):
    def quantize(self, mode, config=None):
        self.bits = mode


class Plain:
    def quantize(self, codes):
        return codes


class Batches(keras.utils.Sequence):
    def __init__(self, x, size):
        super().__init__()
        self.x, self.size = x, size
        self._num_batches = len(x) // size

    def __len__(self):
        return self._num_batches

    def __getitem__(self, place):
        return self.x[place * self.size : (place + 1) * self.size]


class Counted(keras.utils.Sequence):
    num_batches = 3

    def __init__(self):
        super().__init__()
        self.num_batches = 4


class Loader:
    def __init__(self):
        self.num_batches = 4
