import copy
import pickle
from pickle import dump

import joblib
import keras
import tensorflow as tf
import numpy as np

X = np.ones((4, 1), "float32")
Y = np.zeros((4, 1), "float32")

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
model.compile("adam", "mean_squared_error")
history = model.fit(X, Y)
tokenizer = tf.keras.preprocessing.text.Tokenizer()
tokenizer.fit_on_texts(["one"])

with open("model.pickle", "wb") as file:
    pickle.dump(model, file)  #~ KM311
    dump(model, file, protocol=4)  #~ KM311
    pickle.dump((model, "name"), file)  #~ KM311
    pickle.dump(obj=model, file=file)  #~ KM311
    pickle.dump(history, file)  #~ KM311
    pickle.dump(tokenizer, file)  #~ KM311
    text = pickle.dumps(model)  #~ KM311
    joblib.dump(model, "model.joblib")  #~ KM311
    joblib.dump(value=tokenizer, filename="tokenizer.joblib")  #~ KM311

    # Plain values are read by every version.
    pickle.dump(history.history, file)
    pickle.dump(model.get_weights(), file)
    pickle.dump(tokenizer.word_index, file)
    pickle.dump({"accuracy": 0.5}, file)
    file.write(tokenizer.to_json().encode())


def keep(model, file):
    pickle.dump(model, file)


clone = copy.deepcopy(model)
