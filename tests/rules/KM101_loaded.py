import numpy as np
from keras import Input, initializers, layers, models


def build():
    return models.Sequential([Input((1,)), layers.Dense(4, kernel_initializer=initializers.HeNormal())])


model = build()
model.load_weights("trained.weights.h5")
model.predict(np.ones((1, 1)))
