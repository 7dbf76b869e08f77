from tensorflow import keras
from tensorflow.keras import layers


class Gate(layers.Layer):
    def __init__(self, units, rate=None):
        super().__init__()
        self.rate = rate
        self.drop = layers.Dropout(rate or 0.0)
        self.dense = layers.Dense(units)

    def call(self, x, training=None):
        if self.rate is not None:
            x = self.drop(x, training=training)
        return self.dense(x)


class Asked(layers.Layer):
    def __init__(self, rate=None, other=None, given=None):
        super().__init__()
        if rate is not None:
            self.drop = layers.Dropout(rate)
        self.other = layers.Dropout(other) if other else None
        self.either = layers.Dropout(other or 0.1)
        self.given = layers.Dropout(given)

    def call(self, x):
        return x


class Unused(layers.Layer):
    def __init__(self, rate=None):
        super().__init__()
        self.drop = layers.Dropout(rate)

    def call(self, x):
        return self.drop(x)


def block(x, rate=None):
    rate = rate or 0.5
    return layers.Dropout(rate)(x)


def left(x, rate=None):
    if rate is None:
        return x
    return layers.Dropout(rate)(x)


def sure(x, rate=None):
    assert rate is not None
    return layers.Dropout(rate)(x)


def matched(x, rate=None):
    match rate:
        case None:
            pass
        case _:
            x = layers.Dropout(rate)(x)
    return x


def hidden(x, rate=None):
    return layers.Dropout(rate)(x)


def several(x, rate=None, seed=None):
    return [layers.Dropout(rate)(x) for _ in range(3) if rate]


def many(x, rate=None):
    return keras.Sequential(
        [
            layers.Dense(2),
            layers.Dropout(rate or 0.0),
        ]
    )(x)


x = keras.Input((3, 2))
x = several(many(matched(sure(left(x)))))
x = hidden(*x, **keras.options)
x = Gate(2)(x)
x = Asked(given=0.1)(x)
x = block(x)
x = layers.Dropout(0.0)(x)
x = layers.SpatialDropout1D(rate=0.0)(x)
x = layers.MultiHeadAttention(1, 2, None, 0.0)(x, x)
x = layers.Dropout(0.2)(x)
x = layers.LSTM(2, dropout=None)(x)


def without(x, rate=None):
    if rate is None:
        return x
    return layers.Dropout(rate)(x)


def asserted(x, rate=None):
    assert rate is not None
    return layers.Dropout(rate)(x)


def refused(x, rate=None):
    if not rate:
        raise ValueError("no rate")
    return layers.Dropout(rate)(x)


def unused(x, noisy=False, stddev=None):
    if not noisy:
        return x
    return layers.GaussianNoise(stddev)(x)


def always(x, rate=None):
    x = layers.Flatten()(x)
    return (
        layers.Dropout(rate or 0.0)(x)
    )


def use(x):
    return without(x), asserted(x), refused(x), unused(x), always(x)
