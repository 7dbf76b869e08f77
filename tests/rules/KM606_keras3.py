import keras
from keras.layers import Embedding, RMSNormalization

inputs = keras.Input((3,))
words = Embedding(input_dim=5, output_dim=2)(inputs)
model = keras.Model(inputs, RMSNormalization()(words))
model.compile(loss="mean_squared_error", optimizer="nadam")
kept = keras.layers.ConvLSTM1D(2, 3)
gate = keras.layers.Activation("hard_sigmoid")
