import math
from tensorflow import keras
from tensorflow.keras.utils import Sequence


class Batches(Sequence):
    def __init__(self, x, size):
        super().__init__()
        self.x = x
        self.size = size

    def __len__(self):
        return math.ceil(len(self.x) / self.size)


class Documented(keras.utils.Sequence):
    def __init__(self):
        """Makes batches."""
        super().__init__()
        self.on_epoch_end()


class Good(Sequence):
    def __init__(self, x, **kwargs):
        super().__init__(**kwargs)
        self.x = x


class Old(Sequence):
    def __init__(self):
        Sequence.__init__(self)


class None_(Sequence):
    def __len__(self):
        return 3


class Mine:
    def __init__(self):
        self.x = 1
