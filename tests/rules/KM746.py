from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential

BATCH = 32
model = Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(10)])
model.build((BATCH, 28, 28, 1))  #~ KM746
model.build(input_shape=(1, 28, 28, 1))  #~ KM746
model.build((28, 28, 1))  #~ KM746
model.build((None, 32, 32, 1))  #~ KM746
model.build((None, 28, 28, 1))
model.build(input_shape=[None, 28, 28, 1])

stack = Sequential()
stack.add(keras.Input(shape=(4,)))
stack.add(layers.Dense(3))
stack.build((8, 4))  #~ KM746

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


# A model as the first layer says the shape, too.
base = keras.applications.MobileNet(include_top=False, weights=None)
free = Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(5)])
free.build((4, 224, 224, 3))  #~ KM746
free.build((None, 224, 224, 3))  #~ KM746
free.build((None, None, None, 3))
sized = Sequential()
sized.add(keras.applications.VGG16(include_top=False, weights=None, input_shape=(64, 64, 3)))
sized.add(layers.Flatten())
sized.build(input_shape=(None, 32, 32, 3))  #~ KM746
sized.build((None, 64, 64, 3))
nested = Sequential([Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3)]), layers.Flatten()])
nested.build((None, 32, 32, 1))  #~ KM746
nested.build((None, 28, 28, 1))
around = Sequential([functional, layers.Dense(2)])
around.build((8, 4))  #~ KM746
around.build((None, 4))
mobile = Sequential([keras.applications.NASNetMobile(include_top=False, weights=None), layers.Flatten()])
mobile.build((None, 224, 224, 3))
whole = Sequential([keras.applications.VGG16(weights=None), layers.Dense(2)])
whole.build((None, 224, 224, 3))
loose = Sequential([Sequential([layers.Conv2D(8, 3)]), layers.Flatten()])
loose.build((8, 28, 28, 1))
alone = Sequential([keras.applications.MobileNet(include_top=False, weights=None)])
alone.build((None, 224, 224, 3))
