#~ config: {KM109: {enabled: true}}
from keras import layers

layers.Dropout(0.5, seed=42)  #~ KM109
layers.GaussianNoise(0.1, seed=1)  #~ KM109
layers.SpatialDropout2D(0.5, seed=3)  #~ KM109
layers.Dropout(0.5)
layers.Dropout(0.5, seed=None)


def build(seed):
    return layers.Dropout(0.5, seed=seed)
