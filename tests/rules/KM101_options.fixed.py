#
import keras
from keras import initializers, layers
keras.utils.set_random_seed(0)

layers.Dense(4, kernel_initializer="glorot_uniform")
layers.Dense(4, kernel_initializer="zeros")
layers.Dense(4)
layers.Embedding(10, 4)
layers.Embedding(10, 4, embeddings_initializer="uniform")
initializers.get("he_normal")
layers.Flatten()
layers.BatchNormalization()
