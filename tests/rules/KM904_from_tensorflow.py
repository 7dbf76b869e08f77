#~ config: {KM904: {enabled: true}}
from tensorflow import keras  #~ KM904

keras.layers.Dense(1)
