"""What a star brings is used under names that nothing else binds."""
from keras.layers import *
from keras.wrappers.scikit_learn import *  #~ KM401


def build():
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    return model


found = KerasRegressor(build)  #~ KM401
