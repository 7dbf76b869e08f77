import pandas as pd
import numpy
from tensorflow import keras
from tensorflow.keras import layers

table = pd.read_csv("mails.csv")
words = layers.TextVectorization()
words.adapt(table["text"])
model = keras.Sequential([words, layers.Embedding(100, 8), layers.GlobalAveragePooling1D(), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(numpy.array(table["text"]), table["spam"])

numbers = keras.Sequential([layers.Dense(1)])
numbers.compile("adam", "mse")
numbers.fit(table[["length", "lines"]], table["spam"])
