#~ config: {target: "3.8", KM201: {enabled: false}}
import keras
from keras import Input, Model, Sequential, layers

tagger = Sequential(
    [
        layers.Embedding(100, 8, mask_zero=True),
        layers.Bidirectional(layers.LSTM(8, return_sequences=True)),
        layers.TimeDistributed(layers.Dense(5, activation="softmax")),
    ]
)
tagger.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])  #~ KM205
tagger.compile("adam", "sparse_categorical_crossentropy", metrics=["mae", "sparse_categorical_accuracy"])  #~ KM205
tagger.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.SparseCategoricalAccuracy()])  #~ KM205

x = Input((None, 3))
y = layers.Masking()(x)
y = layers.GRU(4, return_sequences=True)(y)
y = layers.Dropout(0.5)(y)
functional = Model(x, layers.Dense(3, activation="softmax")(y))
functional.compile("adam", "categorical_crossentropy", metrics=["acc"])  #~ KM205

# Look-alikes: no mask, a mask that ends before the output, weighted metrics.
plain = Sequential([layers.Embedding(100, 8), layers.LSTM(8, return_sequences=True), layers.Dense(5)])
plain.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
ends = Sequential([layers.Embedding(100, 8, mask_zero=True), layers.LSTM(8), layers.Dense(5)])
ends.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
flat = Sequential([layers.Embedding(100, 8, mask_zero=True), layers.Flatten(), layers.Dense(5)])
flat.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
tagger.compile("adam", "sparse_categorical_crossentropy", metrics=["mae"], weighted_metrics=["accuracy"])
