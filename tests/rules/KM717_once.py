"""An optimizer for each model, models that are trained once, and what is not known."""
from elsewhere import make_model
from tensorflow import keras
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import Adam


def built():
    return keras.Sequential([Dense(1)])


for fold in range(5):
    new = Adam()
    model = built()
    model.compile(new, "mse")
    model.fit([], [])

one = Adam()
model = built()
for fold in range(5):
    model.compile(one, "mse")
    model.fit([], [])

late = Adam()
for fold in range(5):
    model = built()
    model.compile(late, "mse")
model.fit([], [])

unused = Adam()
model = built()
model.compile(unused, "mse")
model = built()
model.compile(unused, "mse")
model.fit([], [])

chosen = Adam()
if fold:
    model = built()
    model.compile(chosen, "mse")
    model.fit([], [])
else:
    model = keras.Sequential([Dense(2)])
    model.compile(chosen, "mse")
    model.fit([], [])

wrapped = Adam()
model = built()
model.compile(wrapped, "mse")
model.fit([], [])
model = keras.Sequential([model])
model.compile(wrapped, "mse")
model.fit([], [])

other = Adam()
for fold in range(5):
    model = make_model()
    model.compile(other, "mse")
    model.fit([], [])

first = Adam()
while True:
    model = built()
    model.compile(first, "mse")
    model.fit([], [])
    break

guarded = Adam()
model = None
for fold in range(5):
    if model is None:
        model = built()
    model.compile(guarded, "mse")
    model.fit([], [])


def ready(size):
    optimizer = Adam()
    model = keras.Sequential([Dense(size), Dense(1)])
    model.compile(optimizer, "mse")
    return model


ready(3).fit([], [])
ready(4).fit([], [])

single = Adam()


def trained():
    model = built()
    model.compile(single, "mse")
    model.fit([], [])


trained()
for turn in range(2):
    print(turn)
