import keras
from keras import layers, ops

model = keras.Sequential([layers.Dense(4, activation="relu", input_shape=(8,)), layers.LeakyReLU(alpha=0.1), layers.Dense(1)])
words = keras.Sequential([keras.Input((3,)), layers.Embedding(10, 4), layers.Flatten()])
print(ops.shape(model(ops.ones((2, 8)))))
