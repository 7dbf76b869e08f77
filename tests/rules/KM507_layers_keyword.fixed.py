"""The list of a Sequential given by its name, and the first layer in a loop."""
import keras
from keras.layers import Dense, Embedding

a = keras.Sequential(layers=[keras.Input((4,)), Dense(3), Dense(2)])
b = keras.Sequential(name="b", layers=[keras.Input((4,)), Dense(3), Dense(2)])

c = keras.Sequential()
for i in range(3):
    if not i:
        c.add(keras.Input((4,)))
        c.add(Dense(3))
    else:
        c.add(Dense(3))

d = keras.Sequential()
while not d.layers:
    d.add(Dense(3, input_dim=4))

e = keras.Sequential([Dense(1)])
e.add(Dense(3, input_dim=4))
