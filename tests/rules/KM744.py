import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

numbers = tf.data.Dataset.from_tensor_slices(list(range(1000)))
windows = numbers.window(11, shift=1, drop_remainder=True)
windows = windows.flat_map(lambda window: window.batch(11)).batch(32)
data = windows.map(lambda part: (tf.one_hot(part[:, :-1], 5), part[:, 1:]))

model = keras.Sequential([
    layers.GRU(8, return_sequences=True, input_shape=[None, 5]),  #~ KM507
    layers.TimeDistributed(layers.Dense(5, activation="softmax")),  #~ KM744
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(data)
frames = layers.TimeDistributed(layers.Conv1D(3, 2))  #~ KM744
