"""Keras 2.2: Lambda layers of single functions."""
import numpy as np
from keras import backend as K
from keras.layers import Input, Lambda
from keras.models import Model

x = Input(shape=(2, 3))
total = Lambda(lambda t: K.sum(t, axis=1))(x)
wide = Lambda(lambda t: K.expand_dims(t, axis=-1))(total)
flat = Lambda(lambda t: K.squeeze(t, axis=-1))(wide)
stacked = Lambda(lambda t: K.stack([t, t], axis=1))(flat)
model = Model(x, stacked)
print("shape", model.output_shape)
print("prediction", model.predict(np.ones((1, 2, 3)), verbose=0).tolist())
