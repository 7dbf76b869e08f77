import numpy as np
from keras.layers import Dense, Embedding, Flatten, Input
from keras.models import Sequential
from keras.utils import plot_model

table = np.ones((10, 4))

model = Sequential()
model.add(Input((6,)))
model.add(Embedding(10, 4))
model.add(Flatten())
model.add(Dense(1))
model.summary()
model.layers[0].set_weights([table])
model.layers[0].trainable = False

drawn = Sequential([Input((6,)), Embedding(10, 4), Dense(1)])
plot_model(drawn, to_file="drawn.png")

given = Sequential([Input((6,)), Embedding(10, 4), Dense(1)])
given.layers[0].set_weights([table])
plot_model(given)

trained = Sequential([Input((6,)), Embedding(10, 4), Flatten(), Dense(1)])
trained.compile("sgd", "mse")
trained.fit(np.ones((2, 6)), np.ones((2, 1)))
plot_model(trained)
print(trained.layers[0].get_weights())
