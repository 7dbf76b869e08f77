import keras
import tensorflow as tf
from keras.layers import Dense, Embedding, InputLayer, LeakyReLU, Normalization
from keras.models import Sequential

model = Sequential([keras.Input((4,)), Dense(3), Dense(1)])
model = Sequential()
model.add(keras.Input((20,)))
model.add(Embedding(100, 8))
model.add(Dense(1))
model = tf.keras.Sequential([
    tf.keras.Input((4,)),
    tf.keras.layers.Dense(3),
    tf.keras.layers.LeakyReLU(negative_slope=0.1),
])
lone = Dense(3, input_shape=(4,))
first = InputLayer(shape=(4,))
fixed = InputLayer(batch_input_shape=(2, 4))

Embedding(input_dim=100, output_dim=8)
LeakyReLU(0.1)
