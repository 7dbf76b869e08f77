"""The list of a Sequential given by its name, and the first layer in a loop."""
import keras
from keras.layers import Dense, Embedding

a = keras.Sequential(layers=[Dense(3, input_shape=(4,)), Dense(2)])  #~ KM507
b = keras.Sequential(name="b", layers=[Dense(3, input_dim=4), Dense(2)])  #~ KM507

c = keras.Sequential()
for i in range(3):
    if not i:
        c.add(Dense(3, input_dim=4))  #~ KM507
    else:
        c.add(Dense(3))

d = keras.Sequential()
while not d.layers:
    d.add(Dense(3, input_dim=4))  #~ KM507

e = keras.Sequential([Dense(1)])
e.add(Dense(3, input_dim=4))  #~ KM507
