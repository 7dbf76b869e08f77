from keras import random
from keras.layers import Add as _Merge


class RandomWeightedAverage(_Merge):
    def _merge_function(self, inputs):
        weight = random.uniform((8, 1))
        return weight * inputs[0] + (1 - weight) * inputs[1]
