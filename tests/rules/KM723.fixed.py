import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense

model = keras.Sequential([Dense(1)])
model.compile("sgd", "mse")
xs = [[1.0], [2.0]]
ys = [1.0, 2.0]
model.fit(np.array(xs), np.array(ys), epochs=2)
model.fit(np.array(xs), np.array([1.0, 2.0]))
model.evaluate(x=np.array([[1.0]]), y=np.array([1.0]))
model.predict(np.array([10.0]))
model.predict(np.array([[1.0, 2.0]]))
model.predict(np.array(["some text"], dtype=object))
model.fit(np.array(xs), np.array(ys))
model.fit([np.array(xs), np.array(xs)], np.array(ys))
model.fit([], [])
model.predict([tf.zeros((1, 2))])
model.predict(tf.constant([[1.0]]))
model(keras.ops.convert_to_tensor([[1.0]]))


loaded = keras.models.load_model("model.keras")
loaded.predict(["some text"])
loaded.predict(np.array([[1.0]]))


class Regressor:
    def fit(self, x, y):
        return self


Regressor().fit([[1.0]], [1.0])
