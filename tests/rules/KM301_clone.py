import keras


def double(x):
    return x * 2.0


inputs = keras.Input((3,))
model = keras.Model(inputs, keras.layers.Lambda(lambda x: x / 255.0)(inputs))  #~ KM301
other = keras.Model(inputs, keras.layers.Lambda(double)(inputs))  #~ KM301
copy = keras.models.clone_model(model)
