import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers

table = pd.read_csv("mails.csv")
x_train, x_test, y_train, y_test = train_test_split(table["text"], table["spam"], random_state=1)
words = layers.TextVectorization()
words.adapt(x_train)
inputs = keras.Input((1,), dtype=tf.string)
hidden = layers.GlobalAveragePooling1D()(layers.Embedding(100, 8)(words(inputs)))
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(hidden))
model.compile("adam", "binary_crossentropy")
model.fit(np.array(x_train), y_train, epochs=2)
model.predict(np.array(x_test))
model.evaluate(np.array(table["text"]), table["spam"])
model.fit(np.array(x_train), y_train)
model.predict(tf.constant(x_test))
model.fit(x_train.to_numpy(), y_train)
