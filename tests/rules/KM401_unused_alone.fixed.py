# A block of nothing but imports that go.
from keras.layers import Dense


def other():
    pass


layer = Dense(2)
