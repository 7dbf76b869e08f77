from keras import backend as K
from keras.layers.merge import _Merge  #~ KM402


class RandomWeightedAverage(_Merge):
    def _merge_function(self, inputs):
        weight = K.random_uniform((8, 1))  #~ KM403
        return weight * inputs[0] + (1 - weight) * inputs[1]
