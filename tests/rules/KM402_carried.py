from keras.layers.core import *  #~ KM402
from keras.models import Model
import keras


def network(shape, copy):
    inputs = keras.Input(shape)
    merged = Lambda(lambda x: K.sum(x, axis=1))(inputs)  #~ KM301 KM402
    outputs = Dense(3, kernel_initializer=initializers.get("zeros"))(merged)  #~ KM402
    regularizers = copy
    print(np.zeros(3), regularizers)
    return Model(inputs, outputs)
