import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential
from keras.utils import plot_model

table = np.ones((10, 4))

model = Sequential()
model.add(Embedding(10, 4, input_length=6))  #~ KM507
model.add(Flatten())
model.add(Dense(1))
model.summary()
model.layers[0].set_weights([table])  #~ KM620
model.layers[0].trainable = False

drawn = Sequential([Embedding(10, 4, input_length=6), Dense(1)])  #~ KM507
plot_model(drawn, to_file="drawn.png")  #~ KM620

given = Sequential([Input((6,)), Embedding(10, 4, input_length=6), Dense(1)])  #~ KM507
given.layers[0].set_weights([table])
plot_model(given)

trained = Sequential([Embedding(10, 4, input_length=6), Flatten(), Dense(1)])  #~ KM507
trained.compile("sgd", "mse")
trained.fit(np.ones((2, 6)), np.ones((2, 1)))
plot_model(trained)
print(trained.layers[0].get_weights())
