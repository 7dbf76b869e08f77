from tensorflow import keras

optimizer = keras.optimizers.Adam()
small = keras.Sequential([keras.layers.Dense(1)])
large = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(1)])


def either(x, y, kind):
    if kind:
        small.compile(optimizer, "mse")
        small.fit(x, y)
    else:
        large.compile(optimizer, "mse")
        large.fit(x, y)


def by_name(x, y, kind):
    rate = keras.optimizers.SGD()
    match kind:
        case "small":
            small.compile(rate, "mse")
            small.fit(x, y)
        case _:
            large.compile(rate, "mse")
            large.fit(x, y)


def both(x, y, kind):
    rate = keras.optimizers.SGD()
    if kind:
        small.compile(rate, "mse")
        small.fit(x, y)
        large.compile(rate.from_config(rate.get_config()), "mse")
        large.fit(x, y)
