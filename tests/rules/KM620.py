import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Dense, Embedding, GlobalAveragePooling1D
from tensorflow.keras.models import Sequential

table = np.ones((10, 4))

added = Sequential()
added.add(Embedding(10, 4))
added.add(GlobalAveragePooling1D())
added.add(Dense(1))
added.layers[0].set_weights([table])  #~ KM620

listed = keras.Sequential([
    layers.Embedding(10, 4),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1),
])
listed.summary()
listed.load_weights("listed.weights.h5")  #~ KM620

embedding = Embedding(10, 4)
named = Sequential()
named.add(embedding)
named.add(Dense(1))
embedding.set_weights([table])  #~ KM620


def features():
    model = Sequential([Embedding(10, 4), Dense(1)])
    return keras.Model(model.inputs, model.outputs)  #~ KM620


trained = Sequential([Embedding(10, 4), GlobalAveragePooling1D(), Dense(1)])
trained.compile("sgd", "mse")
trained.fit(np.ones((2, 3)), np.ones((2, 1)))
weights = trained.layers[0].get_weights()

called = Sequential([Embedding(10, 4), Dense(1)])
out = called(np.ones((2, 3)))
count = called.count_params()

fed = Sequential([keras.Input((None,)), Embedding(10, 4), Dense(1)])
fed.layers[0].set_weights([table])

late = Sequential([Dense(3), Dense(1)])
late.build((None, 3))
print(late.get_weights())

inputs = keras.Input((None,))
layer = Embedding(10, 4)
functional = keras.Model(inputs, layer(inputs))
layer.set_weights([table])
