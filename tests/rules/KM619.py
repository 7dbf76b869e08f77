import keras
import numpy as np
import tensorflow as tf

x = keras.Input((2,))
y = keras.layers.Dense(1)(x)
one = keras.Model([x], y)  #~ KM619
one(np.zeros((1, 2)))
two = keras.Model(inputs=[x], outputs=y)  #~ KM619
data = np.load("data.npy").astype("float32")
print(two(data[:4]), two([x]))
three = keras.Model([x], y)
three([x])
four = keras.Model(x, y)
four(data)
five = keras.Model([x], y)
five.predict(x)
six = keras.Model([x], y)
six(x)
seven = keras.Model([x], y)
seven(tf.zeros((1, 2)))
eight = keras.Model([x], y)


def step(batch):
    return eight(batch)
