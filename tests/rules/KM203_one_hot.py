from tensorflow import keras
from tensorflow.keras.utils import to_categorical

y = to_categorical(labels)
model = keras.Sequential([keras.layers.Dense(10, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])  #~ KM201
