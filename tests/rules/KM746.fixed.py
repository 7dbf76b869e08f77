from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential

BATCH = 32
model = Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(10)])
model.build((None, 28, 28, 1))
model.build(input_shape=[None, 28, 28, 1])

stack = Sequential()
stack.add(keras.Input(shape=(4,)))
stack.add(layers.Dense(3))

# The first one here is built by this call, the second one has a batch size.
late = Sequential([layers.Dense(3)])
late.build((8, 4))
fixed = Sequential([keras.Input((4,), batch_size=8), layers.Dense(3)])
fixed.build((8, 4))

# A functional model takes any.
inputs = keras.Input((4,))
functional = keras.Model(inputs, layers.Dense(3)(inputs))
functional.build((8, 4))


def make(shape, size):
    made = Sequential([keras.Input(shape), layers.Dense(3)])
    made.build((None, size))
    made.build(shape)
    return made


# Which layer is the first is decided when this runs.
def either(wide):
    chosen = Sequential()
    if wide:
        chosen.add(keras.Input((5,)))
    else:
        chosen.add(keras.Input((4,)))
    chosen.add(layers.Dense(3))
    chosen.build((None, 4))
    return chosen
