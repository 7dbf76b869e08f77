import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import Dense, Embedding, TextVectorization

model = keras.Sequential([TextVectorization(10), Embedding(20, 4), Dense(1)])
sample = "an old text"
sample = "a new " "text"
texts = np.array(["one", "two"], dtype=object)
model.predict(np.array([sample], dtype=object))
model.fit(texts, np.array([0, 1]))
model.predict(["one", sample])
model.evaluate(x=tf.constant([[f"{sample}"], ["b"]]), y=np.array([0, 1]))
model.predict(np.array(["one"], dtype=object))
model.predict(np.array([1.0, 2.0]))
model.predict(tf.constant(["one"]))
model.predict(np.array(sample.split()))
model(np.array(["one"]))
