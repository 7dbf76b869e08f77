import keras
import numpy as np
from keras import backend as K


def distances(anchor, other, mask, steps):
    anchor = keras.ops.normalize(anchor, axis=-1, order=2, epsilon=1e-6)
    other = keras.ops.normalize(other, axis=None, order=2, epsilon=1e-6)
    scores = keras.layers.dot([anchor, other], axes=[2, 2])
    mixed = keras.layers.dot([scores, anchor], axes=(-1, -2))
    chosen = keras.ops.where(mask > 0, mixed, mixed * 0.5)
    chosen = keras.ops.where(mask, chosen, mixed)
    flat = keras.layers.Flatten()(chosen + 1)
    gate = keras.ops.clip((flat - 2) * 0.2 + 0.5, 0, 1)
    steps = keras.ops.copy(keras.ops.repeat(keras.ops.expand_dims(gate, 1), 3, axis=1))
    return (steps + mask) + keras.ops.cast(1, keras.config.floatx())


def pictures(x, padding):
    x = keras.layers.UpSampling2D((2, 2), data_format="channels_last", interpolation="nearest")(x)
    x = keras.layers.UpSampling2D((2, 2), data_format="channels_last", interpolation="bilinear")(x)
    x = keras.layers.ZeroPadding2D(((1, 1), (2, 2)), data_format=None)(x)
    x = keras.ops.max_pool(x, (2, 2), strides=(1, 1), padding="same", data_format=None)
    x = keras.ops.average_pool(x, (2, 2), strides=(1, 1), padding="valid", data_format=None)
    return K.temporal_padding(x, *padding)


def axes(x, y):
    return [len((x + y).shape) - 1, *range(len(x.shape))]


def values(model, average, value, arrays):
    start = keras.Variable(np.zeros((2, 3)), name="start", dtype="float32")
    other = keras.Variable(keras.random.uniform((2, 3), -1, 1))
    half = keras.ops.convert_to_tensor(0.5, dtype="float32")
    halves = keras.ops.full((2, 3), 0.5, dtype="float32")
    wholes = keras.ops.full(value.shape, 1, dtype="int32")
    rows = K.constant([1, 2, 3, 4], shape=(2, 2))
    mask = keras.ops.ones_like(value, dtype="int32") + keras.ops.zeros_like(x=value)
    column = keras.ops.expand_dims(value, axis=0) + keras.ops.expand_dims(axis=1, x=value)
    weight = K.zeros((2, 3), name="weight")
    noise = keras.random.binomial((2, 3), counts=1, probabilities=0.5)
    average.assign(average * 0.9 + (value - 1) * (1 - 0.9))
    [variable.assign(value) for variable, value in zip(model.weights, arrays)]
    [variable.assign(value) for variable, value in (arrays if model else [])]
    total = sum(keras.ops.size(weight) for weight in model.trainable_weights)
    return [keras.ops.convert_to_numpy(value) for value in model.weights], start, other, half, halves, wholes, rows, mask, column, weight, noise, total


def transcribed(labels, output, lengths, label_lengths):
    cost = keras.ops.expand_dims(keras.ops.ctc_loss(keras.ops.cast(labels, "int32"), keras.ops.log(output + keras.config.epsilon()), keras.ops.cast(keras.ops.squeeze(label_lengths, axis=-1), "int32"), keras.ops.cast(keras.ops.squeeze(lengths, axis=-1), "int32"), mask_index=output.shape[-1] - 1), 1)
    best = keras.ops.ctc_decode(output, lengths, strategy="greedy", beam_width=100, top_paths=1, mask_index=output.shape[-1] - 1)[0][0]
    return cost, best, keras.ops.in_top_k(labels, output, 2), keras.ops.in_top_k(labels, output, 2)
