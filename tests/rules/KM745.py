import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers

frame = pd.read_csv("cars.csv")
normalizer = layers.Normalization(axis=-1)
normalizer.adapt(frame)  #~ KM745
normalizer.adapt(frame[["weight", "power"]])  #~ KM745
normalizer.adapt(frame.drop(columns=["price"]))  #~ KM745
normalizer.adapt(frame.iloc[:, 1:])  #~ KM745
keras.layers.Normalization(axis=None).adapt(frame["power"])  #~ KM745
keras.layers.Normalization(axis=None).adapt(data=frame["power"].astype("float32"))  #~ KM745
normalizer.adapt([[1.0, 2.0], [3.0, 4.0]])  #~ KM745
ROWS = [1.0, 2.0, 3.0]
layers.Normalization(axis=None).adapt(ROWS)  #~ KM745

train, test = train_test_split(frame, test_size=0.2, random_state=1)
features = train.copy()
labels = features.pop("price")
normalizer.adapt(features)  #~ KM745
x_train, x_test, y_train, y_test = train_test_split(features, labels, random_state=1)
normalizer.adapt(x_train)  #~ KM745
layers.Normalization(axis=None).adapt(y_train)  #~ KM745

# Arrays, tensors and data sets are as before.
normalizer.adapt(np.array(frame))
normalizer.adapt(frame.values)
normalizer.adapt(frame.to_numpy())
normalizer.adapt(frame["power"].values.reshape(-1, 1))
normalizer.adapt(tf.constant([[1.0], [2.0]]))
normalizer.adapt(tf.data.Dataset.from_tensor_slices([[1.0], [2.0]]).batch(1))

# Other layers take them.
words = layers.TextVectorization()
words.adapt(["a b", "c"])
lookup = layers.StringLookup()
lookup.adapt(frame["maker"])
bins = layers.Discretization(num_bins=3)
bins.adapt([1.0, 2.0, 3.0])


class Scaler:
    def adapt(self, data):
        return self


Scaler().adapt(frame)


def fit(data, rows):
    normalizer.adapt(data)
    layer = layers.Normalization()
    layer.adapt(rows[0])
    return layer
