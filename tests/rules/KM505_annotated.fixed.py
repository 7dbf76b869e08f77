"""What is provably a model: unpacked, annotated, named on the way."""
import keras
from keras.models import Model, Sequential
from keras.layers import Dense, Input


class Net(Model):
    pass


class Plain:
    predict_classes = None


def pair():
    inputs = Input((3,))
    a = Model(inputs, Dense(3)(inputs))
    return a, a.layers[-1]


def either(flag):
    if flag:
        return Sequential(), 1
    return Sequential([Dense(2)]), 2


def unknown():
    return make(), 3


def use(net: Net, plain: Plain, text: "Net", layer: keras.layers.Layer):
    net.predict(x)
    plain.predict_generator(x)
    layer.output


first, last = pair()
first.predict(x)
print(last.input.shape)
one, two = either(True)
one.predict(x)
three, four = unknown()
three.predict_proba(x)
if (held := Sequential()) is not None:
    held.predict(x)
chosen: Model
if flag:
    chosen = Net()
else:
    chosen = Sequential()
chosen.predict(x)
