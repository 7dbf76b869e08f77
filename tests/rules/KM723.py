import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense

model = keras.Sequential([Dense(1)])
model.compile("sgd", "mse")
xs = [[1.0], [2.0]]
ys = [1.0, 2.0]
model.fit(xs, ys, epochs=2)  #~ KM723
model.fit(np.array(xs), [1.0, 2.0])  #~ KM723
model.evaluate(x=[[1.0]], y=[1.0])  #~ KM723
model.predict([10.0])  #~ KM723
model.predict([[1.0, 2.0]])  #~ KM723
model.predict(["some text"])  #~ KM723
model.fit(np.array(xs), np.array(ys))
model.fit([np.array(xs), np.array(xs)], np.array(ys))
model.fit([], [])
model.predict([tf.zeros((1, 2))])
model.predict(tf.constant([[1.0]]))
model([[1.0]])  #~ KM711


loaded = keras.models.load_model("model.keras")
loaded.predict(["some text"])
loaded.predict([[1.0]])  #~ KM723


class Regressor:
    def fit(self, x, y):
        return self


Regressor().fit([[1.0]], [1.0])
