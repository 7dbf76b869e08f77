from tensorflow import keras
from tensorflow.keras.layers import Dense, Layer


class Old(Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(2,))
        self.trainable_weights = [self.w]  #~ KM716
        self.losses = []  #~ KM716
        self.dtype = "float32"  #~ KM716
        self.input_spec = None
        self.built = True
        self.layers = [Dense(2)]


class Net(keras.Model):
    def __init__(self, names):
        super().__init__()
        self.metrics_names = names  #~ KM716
        self.layers = [Dense(2)]  #~ KM716
        self.path = "here"  #~ KM716
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
dense.trainable_weights = []  #~ KM716
dense.trainable = False
