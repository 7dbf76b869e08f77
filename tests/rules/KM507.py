import tensorflow as tf
from keras.layers import Dense, Embedding, InputLayer, LeakyReLU, Normalization
from keras.models import Sequential

model = Sequential([Dense(3, input_shape=(4,)), Dense(1)])  #~ KM507
model = Sequential()
model.add(Embedding(100, 8, input_length=20))  #~ KM507
model.add(Dense(1))
model = tf.keras.Sequential([
    tf.keras.layers.Dense(3, input_dim=4),  #~ KM507
    tf.keras.layers.LeakyReLU(alpha=0.1),  #~ KM507
])
lone = Dense(3, input_shape=(4,))  #~ KM507
first = InputLayer(input_shape=(4,))  #~ KM507
fixed = InputLayer(batch_input_shape=(2, 4))

Embedding(input_dim=100, output_dim=8)
LeakyReLU(0.1)
