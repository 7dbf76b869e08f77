import keras
from keras import layers, ops
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense
from keras.models import Model, load_model

inputs = keras.Input((4,))
x = Dense(4)(inputs)
x = x * 2.0 + 1.0
model = Model(inputs, Dense(1)(x))
model.save("operators.keras")
again = load_model("operators.keras")


def residual(size):
    a = keras.Input((size,))
    b = Dense(size)(a)
    return Model(a, a + b)


net = residual(3)
net.save("residual.keras")
print(load_model("residual.keras", compile=False))


def sliced():
    a = keras.Input((4, 4))
    return keras.Model(inputs=a, outputs=a[:, 0])


other = sliced()
other.save("sliced.keras")
print(load_model("sliced.keras", compile=False))


def computed():
    a = keras.Input((4,))
    return keras.Model(a, ops.mean(a, axis=-1, keepdims=True))


mean = computed()
mean.save("mean.keras")
print(load_model("mean.keras", compile=False))


# Right: another format, layers only, weights only, arithmetic that is in no model.
def plain():
    a = keras.Input((4,))
    b = layers.add([Dense(4)(a), a])
    c = ops.concatenate([b, a], axis=-1)
    rows = [1, 2, 3][0] * 2
    return Model(a, Dense(rows)(c))


kept = plain()
kept.save("plain.h5")
print(load_model("plain.h5", compile=False))
model.save("operators.keras")
print(load_model("operators.keras"))
model.save_weights("operators.weights.h5")
model.load_weights("operators.weights.h5")
elsewhere = load_model("elsewhere.h5", compile=False)
sequential = keras.Sequential([keras.Input((4,)), Dense(2)])
sequential.save("sequential.h5")
print(load_model("sequential.h5", compile=False))
