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
    net.predict_generator(x)  #~ KM505
    plain.predict_generator(x)
    layer.get_output_at(0)  #~ KM505


first, last = pair()
first.predict_generator(x)  #~ KM505
print(last.input_shape)  #~ KM506
one, two = either(True)
one.predict_proba(x)  #~ KM505
three, four = unknown()
three.predict_proba(x)
if (held := Sequential()) is not None:
    held.predict_proba(x)  #~ KM505
chosen: Model
if flag:
    chosen = Net()
else:
    chosen = Sequential()
chosen.predict_generator(x)  #~ KM505
