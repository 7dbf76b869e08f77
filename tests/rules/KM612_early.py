#~ config: {target: "3.5"}
import tensorflow as tf
from tensorflow import keras


def batches(data):
    for row in data:
        yield row, row


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mean_squared_error")
model.fit(batches(rows), steps_per_epoch=10, epochs=5)
model.fit(tf.data.Dataset.from_tensor_slices((x, y)).batch(2), steps_per_epoch=10, epochs=5)  #~ KM612
