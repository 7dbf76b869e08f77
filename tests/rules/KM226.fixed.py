import keras
import numpy as np
from keras import layers
from sklearn.utils.class_weight import compute_sample_weight

x = np.random.randint(0, 5, (12, 6))
steps = np.random.randint(0, 3, (12, 6))
weights = np.random.rand(12)

tagger = keras.Sequential([keras.Input((6,)), layers.Embedding(5, 4, mask_zero=True), layers.LSTM(3, return_sequences=True), layers.Dense(3)])
tagger.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
tagger.fit(x, steps, sample_weight=np.asarray(weights).reshape(-1, 1))
tagger.fit(x, steps, validation_data=(x, steps, np.asarray(np.ones(len(x))).reshape(-1, 1)))
tagger.evaluate(x, steps, sample_weight=np.asarray(compute_sample_weight("balanced", steps)).reshape(-1, 1))
tagger.train_on_batch(x, steps, np.asarray(weights).reshape(-1, 1))
tagger.test_on_batch(x, steps, np.asarray(2 * weights).reshape(-1, 1))

# Look-alikes.
tagger.fit(x, steps, sample_weight=weights.reshape(-1, 1))
tagger.fit(x, steps, sample_weight=np.ones((12, 6)))
tagger.fit(x, steps, sample_weight=load_weights())
tagger.fit(x, steps)
tagger.predict(x)

inputs = keras.Input((6, 2))
hidden = layers.Bidirectional(layers.GRU(4, return_sequences=True))(inputs)
spread = keras.Model(inputs, layers.TimeDistributed(layers.Dense(2, activation="softmax"))(hidden))
spread.compile("adam", "categorical_crossentropy")
spread.fit(np.zeros((4, 6, 2)), np.zeros((4, 6, 2)), sample_weight=np.asarray(np.ones(4)).reshape(-1, 1))

scored = keras.Model(inputs, layers.Dense(1)(hidden))
scored.compile("adam", "mse")
scored.fit(np.zeros((4, 6, 2)), np.zeros((4, 6, 1)), sample_weight=np.asarray(np.ones(4)).reshape(-1, 1))
scored.fit(np.zeros((4, 6, 2)), np.zeros((4, 6)), sample_weight=np.ones(4))
scored.fit(np.zeros((4, 6, 2)), load_targets(), sample_weight=np.ones(4))



def by_series(y_true, y_pred):
    return keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=(1, 2))


summed = keras.Model(inputs, layers.Dense(1)(hidden))
summed.compile("adam", by_series)
summed.fit(np.zeros((4, 6, 2)), np.zeros((4, 6, 1)), sample_weight=np.ones(4))

shown = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(2, 3, padding="same", activation="softmax")])
shown.compile("adam", "sparse_categorical_crossentropy")
shown.fit(np.zeros((4, 8, 8, 3)), np.zeros((4, 8, 8)), sample_weight=np.ones(4))

filmed = keras.Sequential([keras.Input((5, 8, 8, 3)), layers.TimeDistributed(layers.Conv2D(2, 3)), layers.Dense(3, activation="softmax")])
filmed.compile("adam", "sparse_categorical_crossentropy")
filmed.fit(np.zeros((4, 5, 8, 8, 3)), np.zeros((4, 5, 6, 6)), sample_weight=np.ones(4))

filtered = keras.Sequential([keras.Input((6, 2)), layers.Conv1D(4, 3, padding="same"), layers.Dropout(0.1), layers.Dense(3, activation="softmax")])
filtered.compile("adam", "sparse_categorical_crossentropy")
filtered.fit(np.zeros((4, 6, 2)), np.zeros((4, 6)), sample_weight=np.asarray(np.ones(4)).reshape(-1, 1))

flat = keras.Sequential([keras.Input((6, 2)), layers.Conv1D(4, 3), layers.Flatten(), layers.Dense(3, activation="softmax")])
flat.compile("adam", "sparse_categorical_crossentropy")
flat.fit(np.zeros((4, 6, 2)), np.zeros(4), sample_weight=np.ones(4))
pooled = keras.Sequential([keras.Input((6, 2)), layers.LSTM(4, return_sequences=True), layers.GlobalMaxPooling1D(), layers.Dense(3)])
pooled.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
pooled.fit(np.zeros((4, 6, 2)), np.zeros(4), sample_weight=np.ones(4))

last = keras.Model(inputs, layers.Dense(2, activation="softmax")(layers.GRU(4)(inputs)))
last.compile("adam", "sparse_categorical_crossentropy")
last.fit(np.zeros((4, 6, 2)), np.zeros(4), sample_weight=np.ones(4))

pair = keras.Model(inputs, [layers.Dense(1)(hidden), layers.Dense(1)(layers.GRU(4)(inputs))])
pair.compile("adam", "mse")
pair.fit(np.zeros((4, 6, 2)), [np.zeros((4, 6, 1)), np.zeros((4, 1))], sample_weight=np.ones(4))


class Tagger(keras.Model):
    def __init__(self):
        super().__init__()
        self.steps = layers.LSTM(3, return_sequences=True)

    def call(self, inputs):
        return self.steps(inputs)

    def compute_loss(self, x, y, y_pred, sample_weight):
        return keras.ops.mean(sample_weight[:, None] * keras.losses.categorical_crossentropy(y, y_pred))


own = Tagger()
own.compile("sgd", "categorical_crossentropy")
own.fit(np.zeros((4, 6, 2)), np.zeros((4, 6, 3)), sample_weight=np.ones(4))
