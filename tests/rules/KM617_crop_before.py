#~ config: {target: "3.7"}
from keras import Input, layers

x = layers.RandomCrop(224, 224)(Input((256, 256, 3)))
