import keras
from keras.layers import BatchNormalization, Dense, Input, LeakyReLU, MultiHeadAttention

image = Input((4,))
width = 16
hidden = Dense(int(width / 2))
hidden = Dense(10)
heads = MultiHeadAttention(int(width / 8), 4)
leaky = LeakyReLU(-0.1)
norm = BatchNormalization(axis=3)
low = Dense(3, dtype="float32")

image = Input((4,))
hidden = Dense(width // 2)
hidden = Dense(int(width / 2))
leaky = LeakyReLU(0.1)
norm = BatchNormalization(axis=3)
low = keras.layers.Dense(3, dtype="float32")
