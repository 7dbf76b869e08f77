"""One optimizer for models that are made in loops, by functions, and under one name."""
from tensorflow import keras
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import Adam


def built():
    return keras.Sequential([Dense(1)])


folds = Adam(0.001)
for fold in range(5):
    model = built()
    model.compile(folds, "mse")  #~ KM717
    model.fit([], [])

units = Adam(0.001)
for size in (8, 16):
    model = keras.Sequential()
    model.add(Dense(size))
    model.compile(optimizer=units, loss="mse")  #~ KM717
    model.fit([], [])

twice = Adam(0.001)
model = built()
model.compile(twice, "mse")
model.fit([], [])
model = built()
model.compile(twice, "mse")  #~ KM717
model.fit([], [])

both = Adam(0.001)


def ready(size):
    model = keras.Sequential([Dense(size), Dense(1)])
    model.compile(both, "mse")  #~ KM717
    return model


small = ready(8)
large = ready(16)
small.fit([], [])
large.fit([], [])

every = Adam(0.001)


def score(size):
    model = keras.Sequential([Dense(size), Dense(1)])
    model.compile(every, "mse")  #~ KM717
    model.fit([], [])
    return model.evaluate([], [])


scores = [score(8), score(16)]

run = Adam(0.001)


def trained():
    model = built()
    model.compile(run, "mse")  #~ KM717
    model.fit([], [])


for turn in range(3):
    trained()


def cross(turns):
    optimizer = Adam()
    for turn in range(turns):
        model = built()
        model.compile(optimizer, "mse")  #~ KM717
        model.fit([], [])


# One model at this line, another one before it.
def train():
    net.fit([], [])


net = built()
for layer in net.layers:
    print(layer.name)
net = built()
last = Adam(0.1)
net.compile(optimizer=last, loss="mse")
net.fit([], [])
train()
