import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

WEIGHTS = {0: 1.0, 1: 5.0}


def batches(data, labels):
    while True:
        yield data, labels


def dataset(data, labels):
    return tf.data.Dataset.from_tensors((data, labels))


class Batches(keras.utils.Sequence):
    def __init__(self):
        super().__init__()

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return np.ones((2, 3)), np.ones(2)


class Trainer:
    def __init__(self, model):
        self.model = model

    def batches(self):
        while True:
            yield np.ones((2, 3)), np.ones(2)

    def train(self):
        self.model.fit(self.batches(), steps_per_epoch=3, class_weight=WEIGHTS)  #~ KM218


x, y = np.ones((2, 3)), np.ones(2)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(batches(x, y), steps_per_epoch=3, class_weight={0: 1.0, 1: 5.0})  #~ KM218
stream = batches(x, y)
model.fit_generator(stream, steps_per_epoch=3, class_weight=WEIGHTS)  #~ KM218 KM505
model.fit(((x, y) for _ in range(3)), class_weight=WEIGHTS)  #~ KM218

model.fit(x, y, class_weight=WEIGHTS)
model.fit(batches(x, y), steps_per_epoch=3)
model.fit(batches(x, y), steps_per_epoch=3, class_weight=None)
model.fit(dataset(x, y), class_weight=WEIGHTS)
model.fit(Batches(), class_weight=WEIGHTS)
model.fit(ImageDataGenerator().flow(x, y), class_weight=WEIGHTS)


def weighted(labels, given):
    from sklearn.utils import class_weight

    found = class_weight.compute_class_weight("balanced", classes=np.unique(labels), y=labels)
    model.fit(x, y, class_weight=found)  #~ KM218
    model.fit(x, y, epochs=2, class_weight="auto")  #~ KM218
    model.train_on_batch(x, y, class_weight=[1.0, 5.0])  #~ KM218
    model.fit(x, y, class_weight=np.array([1.0, 5.0]) * 2)
    model.fit(x, y, class_weight=dict(enumerate(found)))
    model.fit(x, y, class_weight=dict(zip([0, 1], found)))
    model.fit(x, y, class_weight=given)
    model.train_on_batch(x, [y, y], class_weight=[given, given])
    other = class_weight.compute_class_weight("balanced", classes=np.unique(labels), y=labels)
    other = {index: weight for index, weight in enumerate(other)}
    model.fit(x, y, class_weight=other)


def unet(size=64):
    inputs = keras.Input((size, size, 3))
    down = keras.layers.Conv2D(8, 3, activation="relu", padding="same")(inputs)
    outputs = keras.layers.Conv2D(1, 1, activation="sigmoid")(down)
    return keras.Model(inputs, outputs)


def segment(images, masks, weights):
    network = unet()
    network.compile("adam", "binary_crossentropy")
    network.fit(images, masks, epochs=3, class_weight={0: 1.0, 1: 5.0})  #~ KM218
    network.train_on_batch(images, masks, class_weight=WEIGHTS)  #~ KM218
    network.fit(images, masks, sample_weight=weights)
    network.fit(dataset(images, masks), class_weight=WEIGHTS)
    network.fit(images, masks, class_weight=None)
    network.fit(images, masks, class_weight=WEIGHTS, sample_weight=None)  #~ KM218


def segment_with(images, masks, weights, balanced, class_weight=None):
    network = unet()
    network.compile("adam", "binary_crossentropy")
    network.fit(images, masks, class_weight=class_weight)
    chosen = WEIGHTS if balanced else None
    network.fit(images, masks, class_weight=chosen)
    network.train_on_batch(images, masks, np.ones(2), class_weight=WEIGHTS)  #~ KM218


def tag(words, tags):
    tagger = keras.Sequential([keras.layers.Embedding(100, 8), keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True))])
    tagger.add(keras.layers.Dense(5, activation="softmax"))
    tagger.compile("adam", loss="categorical_crossentropy")
    tagger.fit(words, tags, class_weight=WEIGHTS)  #~ KM218
    sparse = keras.Sequential([keras.layers.LSTM(8, return_sequences=True), keras.layers.TimeDistributed(keras.layers.Dense(5, activation="softmax"))])
    sparse.compile("adam", "sparse_categorical_crossentropy")
    sparse.fit(words, tags[..., None], class_weight=WEIGHTS)  #~ KM218


def classify(images, labels, series):
    classifier = keras.Sequential([keras.layers.Conv2D(8, 3), keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")])
    classifier.compile("adam", "categorical_crossentropy")
    classifier.fit(images, labels, class_weight=WEIGHTS)
    pooled = keras.Sequential([keras.layers.Conv2D(8, 3), keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(3, activation="softmax")])
    pooled.fit(images, labels, class_weight=WEIGHTS)
    last = keras.Sequential([keras.layers.LSTM(8, return_sequences=True), keras.layers.LSTM(8), keras.layers.Dense(1)])
    last.fit(series, labels, class_weight=WEIGHTS)


def both(given, sample_weight=None, class_weight=None):
    model.fit(x, y, sample_weight=np.ones(2), class_weight=WEIGHTS)  #~ KM218
    model.train_on_batch(x, y, sample_weight=given[:2], class_weight=WEIGHTS)  #~ KM218
    model.fit(x, y, sample_weight=None, class_weight=WEIGHTS)
    model.fit(x, y, sample_weight=sample_weight, class_weight=class_weight)
    model.fit(x, y, sample_weight=sample_weight, class_weight=WEIGHTS if sample_weight is None else None)
