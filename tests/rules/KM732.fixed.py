import keras
import numpy as np
from keras import layers

x = keras.Input((4,))
y = layers.Dense(2)(x)

port = keras.Model(x, y)
print(port.output.shape)
both = keras.Model(
    inputs=x,
    outputs=y,
    name="both",
)
print(both.input.dtype, layers.Dense(1)(both.output))
indexed = keras.Model(x, outputs=y)
first = indexed.output[:, 0]
negated = keras.Model(x, y)
minus = -negated.output
shifted = keras.Model(x, y)
more = 1 - shifted.output
scaled = keras.Model(x, y)
half = scaled.output * 0.5
summed = keras.Model(x, y)
total = layers.Dense(2)(x) + summed.output
merged = keras.Model(x, y)
wide = layers.Concatenate()([y, merged.output])
added = keras.Model(x, y)
deep = layers.add([added.output, y])
wrapped = keras.Model(x, y)
steps = layers.TimeDistributed(wrapped)(keras.Input((3, 4)))


def part():
    image = keras.Input((8, 8, 3))
    return keras.Model(inputs=image, outputs=layers.Conv2D(4, 3)(image))


def whole(base):
    image = keras.Input((8, 8, 3))
    features = base(image)
    flat = layers.Flatten()(features)
    return keras.Model(image, layers.Dense(1)(flat))


model = whole(part())


class Net:
    def __init__(self):
        self.pool = layers.GlobalMaxPooling1D()
        image = keras.Input((4,))
        self.body = keras.Model(image, layers.Reshape((2, 2))(image))

    def head(self):
        return self.pool(self.body(keras.Input((4,))))


stack = keras.Sequential([keras.Model(x, y), layers.Dense(3)])


# Without the list, or where nothing is done with the list that fails on it.
bare = keras.Model(x, y)
print(bare.output.shape, layers.Dense(1)(bare(x)))
kept = keras.Model(x, [y])
print(kept.outputs[0].shape, len(kept.output), kept.output[0], kept.output * 2, kept.output + kept.output, kept.input_shape)
again = keras.Model(kept.input, kept.output)
kept.compile("sgd", ["mse"])
kept.fit([np.ones((2, 4))], [np.ones((2, 2))])
print(kept.predict(np.ones((2, 4))).shape, kept(np.ones((2, 4)), training=False).shape)
outer = keras.Model(x, keras.Model(x, [y])(x))
passed = layers.Activation("linear")(keras.Model(x, [y])(x))
several = keras.Model(x, [y, layers.Dense(1)(x)])
print(layers.Concatenate()(several.output))
named = keras.Model(x, {"a": y})
print(named.output["a"].shape)
pair = keras.Model(x, (y,))
print(pair.output[0].shape)
nested = [y, y]
flat = keras.Model(x, [nested])
print(flat.output)
asked = keras.Model(x, [y])
result = asked.output
if isinstance(result, list):
    result = result[0]
print(result.shape)
guess = keras.Model(x, [y])
print(guess.output.shape if hasattr(guess.output, "shape") else None)
last = keras.Sequential([layers.Dense(4), keras.Model(x, [y])])


def either(wide):
    net = keras.Model(x, [y]) if wide else keras.Model(x, y)
    return net.output.shape


def unknown(net):
    return layers.Dense(1)(net.output)


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = keras.Model(x, [y])
        self.outer = layers.Dense(2)

    def build(self, input_shape):
        self.outer.build((None, 2))

    def call(self, inputs):
        return self.outer(self.inner(inputs))


print(Block()(x))
