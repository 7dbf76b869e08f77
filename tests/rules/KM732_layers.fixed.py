import keras
from keras import layers

x = keras.Input((4,))
y = layers.Dense(2)(x)

logits = keras.Model(x, y)
chances = keras.Sequential([logits, layers.Softmax()])
straight = keras.Model(x, y)
positive = keras.Model(straight.input, layers.Activation("relu")(straight.output))
leaky = keras.Model(x, outputs=y)
bent = layers.LeakyReLU()(leaky(x))
scaled = keras.Model(x, y)
half = layers.Rescaling(0.5)(scaled.output)
body = keras.Model(x, y)
head = layers.Dropout(0.5)(body.output)
head = layers.Dense(3)(head)
noisy = keras.Model(x, y)
stack = keras.Sequential([noisy, layers.GaussianNoise(0.1), layers.AlphaDropout(0.2), layers.Flatten()])
ended = keras.Model(x, y)
named = keras.Sequential([ended, layers.Activation(activation="softmax")])


def either(deep):
    model = keras.Model(x, y)
    last = layers.Dropout(0.1) if deep else layers.Dense(3)
    return layers.Dense(2)(last(model.output))


# Layers that hand the list on, as the last of a model.
dropped = keras.Model(x, [y])
outer = keras.Model(dropped.input, layers.Dropout(0.1)(dropped.output))
again = keras.Sequential([keras.Model(x, [y]), layers.Dropout(0.2)])
plain = keras.Model(x, [y])
same = layers.Activation("linear")(plain.output)
bare = keras.Model(x, [y])
bare_too = keras.Sequential([bare, layers.Activation("linear"), layers.Dropout(0.2)])


def chosen(activation):
    model = keras.Model(x, [y])
    return layers.Activation(activation)(model.output)
