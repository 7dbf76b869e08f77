#~ config: {KM101: {strings: true, defaults: true}}
from keras import initializers, layers

layers.Dense(4, kernel_initializer="glorot_uniform")  #~ KM101
layers.Dense(4, kernel_initializer="zeros")
layers.Dense(4)  #~ KM101
layers.Embedding(10, 4)  #~ KM101
layers.Embedding(10, 4, embeddings_initializer="uniform")  #~ KM101
initializers.get("he_normal")  #~ KM101
layers.Flatten()
layers.BatchNormalization()
