import keras
from keras.models import load_model


def my_activation(x):
    return x * 2.0


class MyInitializer(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return keras.ops.ones(shape, dtype)


model = keras.Sequential([keras.layers.Dense(1, activation=my_activation, kernel_initializer=MyInitializer())])
model.add(keras.layers.Activation(my_activation))
model.save("parts.keras")
model = load_model("parts.keras")  #~ KM302
model = load_model("parts.keras", compile=False)  #~ KM302
