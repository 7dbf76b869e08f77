import keras

x = keras.Input((2,))
y = keras.layers.Dense(1)(x)
one = keras.Model(x, y)
one(x)
two = keras.Model(inputs=[x], outputs=y)
print(two(x), two([x]))
three = keras.Model([x], y)
three([x])
four = keras.Model(x, y)
four(x)
five = keras.Model([x], y)
five.predict(x)
