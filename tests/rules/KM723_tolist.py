import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x, y = np.ones((8, 4)), np.ones(8)
model.fit(x.tolist(), y.tolist())  #~ KM723 KM723
labels = y.tolist()
model.fit(x, labels, epochs=2)  #~ KM723
model.predict(x[:2].tolist())  #~ KM723
model.evaluate(x, y=y.tolist(), verbose=0)  #~ KM723

model.fit(x, np.array(y.tolist()))
model.fit([x], y)
rows = model.predict(x).tolist()


def fit(estimator):
    estimator.fit(x.tolist(), y.tolist())
