"""Symbolic tensors on their way through try, match, loops and annotated names."""
import keras
import tensorflow as tf


def tried(path):
    x = keras.Input((3,))
    try:
        x = keras.layers.Dense(3)(x)
    except ValueError:
        x = keras.layers.Dense(4)(x)
    finally:
        print(path)
    return keras.Model(x, keras.ops.relu(x))


def tried_in_vain(path):
    x = keras.Input((3,))
    try:
        y = load(path)
    except ValueError:
        y = x
    return keras.ops.relu(y)


def matched(kind):
    x = keras.Input((3,))
    match kind:
        case "wide":
            x = keras.layers.Dense(30)(x)
        case "deep":
            for _ in range(3):
                x = keras.layers.Dense(3)(x)
                if kind:
                    break
    return keras.ops.relu(x)


def matched_always(kind, data, other):
    x = keras.Input((3,))
    match kind:
        case "eager":
            x = data
        case _:
            x = other
    return tf.nn.relu(x)


def looped(count):
    x: keras.KerasTensor = keras.Input((3,))
    y: int
    while count:
        x = keras.layers.Dense(3)(x)
        count -= 1
        if count == 7:
            continue
    return keras.ops.relu(x)


def returned(kind, data):
    x = keras.Input((3,))
    match kind:
        case "eager":
            x = data
        case _:
            return x
    return tf.nn.relu(x)


def handled(data):
    x = data
    try:
        load(data)
    except ValueError:
        x = keras.Input((3,))
        return x
    except KeyError:
        return tf.nn.relu(x)
    return tf.nn.relu(x)
