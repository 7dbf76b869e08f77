"""Keras 2.2: a siamese network with a distance in a Lambda layer."""
import numpy as np
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model


def euclidean_distance(vectors):
    x, y = vectors
    total = K.sum(K.square(x - y), axis=1, keepdims=True)
    return K.sqrt(K.maximum(total, K.epsilon()))


def distance_shape(shapes):
    return (shapes[0][0], 1)


def contrastive_loss(y_true, y_pred):
    margin = 1
    return K.mean(y_true * K.square(y_pred) + (1 - y_true) * K.square(K.maximum(margin - y_pred, 0)))


base_input = Input(shape=(4,))
base = Model(base_input, Dense(3, kernel_initializer="ones")(base_input))
left, right = Input(shape=(4,)), Input(shape=(4,))
distance = Lambda(euclidean_distance, output_shape=distance_shape)([base(left), base(right)])
model = Model([left, right], distance)
model.compile(loss=contrastive_loss, optimizer="rmsprop")
a, b = np.ones((3, 4)), np.zeros((3, 4))
print("distance", np.round(model.predict([a, b], verbose=0), 3).tolist())
loss = model.train_on_batch([a, b], np.array([[0.0], [0.0], [0.0]]))
print("loss", round(float(loss), 3))
