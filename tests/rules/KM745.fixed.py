import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers

frame = pd.read_csv("cars.csv")
normalizer = layers.Normalization(axis=-1)
normalizer.adapt(np.array(frame))
normalizer.adapt(np.array(frame[["weight", "power"]]))
normalizer.adapt(np.array(frame.drop(columns=["price"])))
normalizer.adapt(np.array(frame.iloc[:, 1:]))
keras.layers.Normalization(axis=None).adapt(np.array(frame["power"]))
keras.layers.Normalization(axis=None).adapt(data=np.array(frame["power"].astype("float32")))
normalizer.adapt(np.array([[1.0, 2.0], [3.0, 4.0]]))
ROWS = [1.0, 2.0, 3.0]
layers.Normalization(axis=None).adapt(np.array(ROWS))

train, test = train_test_split(frame, test_size=0.2, random_state=1)
features = train.copy()
labels = features.pop("price")
normalizer.adapt(np.array(features))
x_train, x_test, y_train, y_test = train_test_split(features, labels, random_state=1)
normalizer.adapt(np.array(x_train))
layers.Normalization(axis=None).adapt(np.array(y_train))

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
