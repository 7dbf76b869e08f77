import keras
from keras.layers import BatchNormalization, Dense, Input, LeakyReLU, MultiHeadAttention

image = Input(4)  #~ KM510
width = 16
hidden = Dense(width / 2)  #~ KM510
hidden = Dense(10.0)  #~ KM510
heads = MultiHeadAttention(width / 8, 4)  #~ KM510
leaky = LeakyReLU(-0.1)  #~ KM510
norm = BatchNormalization(axis=[3])  #~ KM510
low = Dense(3, dtype="float")  #~ KM510

image = Input((4,))
hidden = Dense(width // 2)
hidden = Dense(int(width / 2))
leaky = LeakyReLU(0.1)
norm = BatchNormalization(axis=3)
low = keras.layers.Dense(3, dtype="float32")
