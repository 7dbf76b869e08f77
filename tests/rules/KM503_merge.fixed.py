from keras.layers import Dense, Input, Merge, merge
from keras.models import Model, Sequential
from keras import layers

left, right = Input((4,)), Input((4,))
total = layers.add([left, right], name="total")
both = layers.concatenate([left, right, total])
beside = layers.concatenate([left, right], axis=1)
mean = layers.average([left, right])
angle = merge([left, right], mode="cos", dot_axes=1)
inner = layers.dot([left, right], axes=-1)
own = layers.Lambda(lambda x: x[0] - x[1])([left, right])
layer = layers.Multiply(name="product")([left, right])
model = Model([left, right], Dense(1)(both))

first, second = Sequential([Dense(2)]), Sequential([Dense(2)])
whole = Sequential()
whole.add(Merge([first, second], mode="concat"))
