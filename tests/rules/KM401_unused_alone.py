# A block of nothing but imports that go.
from keras.layers import Dense


def other():
    from keras.applications import keras_modules_injection  #~ KM401
    from keras.applications import keras_modules_injection as again  #~ KM401


layer = Dense(2)
