from tensorflow import keras
from tensorflow.keras import Input, Model, layers
from tensorflow.keras.applications import MobileNetV2

SIZE = 160


def transfer():
    base = MobileNetV2(include_top=False, input_shape=(224, 224, 3))
    inputs = Input(shape=(SIZE, SIZE, 3))
    x = base(inputs)  #~ KM746
    return Model(inputs, layers.GlobalAveragePooling2D()(x))


def tiles():
    inputs = Input((32, 32, 3))
    model = Model(inputs=[inputs], outputs=layers.Conv2D(8, 3)(inputs))
    whole = model(Input((64, 64, 3)))  #~ KM746
    same = model(Input((32, 32, 3)))
    open_sizes = model(Input((None, None, 3)))
    return whole, same, open_sizes


def any_size(shape):
    inputs = Input((None, None, 3))
    model = Model(inputs, layers.Conv2D(8, 3)(inputs))
    base = MobileNetV2(include_top=False, input_shape=shape)
    other = MobileNetV2(include_top=False)
    given = Input((96, 96, 3))
    return model(Input((64, 64, 3))), base(given), other(given)


def by_tensor():
    inputs = Input((96, 96, 3))
    base = MobileNetV2(include_top=False, input_tensor=inputs)
    layer = keras.layers.Conv2D(8, 3)
    return base.output, layer(inputs), layer(Input((64, 64, 3)))
