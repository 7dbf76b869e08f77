#~ config: {KM101: {defaults: true}}
from keras import layers

layers.Dense(4)  #~ KM101
layers.Flatten()
