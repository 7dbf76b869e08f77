import pandas as pd
from tensorflow import keras
from tensorflow.keras import layers

table = pd.read_csv("mails.csv")
words = layers.TextVectorization()
words.adapt(table["text"])
model = keras.Sequential([words, layers.Embedding(100, 8), layers.GlobalAveragePooling1D(), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(table["text"], table["spam"])  #~ KM723

numbers = keras.Sequential([layers.Dense(1)])
numbers.compile("adam", "mse")
numbers.fit(table[["length", "lines"]], table["spam"])
