from tensorflow import keras

# What is loaded is another model than the one that is built here.


def build():
    return keras.Sequential([keras.Input((1,)), keras.layers.Dense(4, kernel_initializer=keras.initializers.HeNormal())])  #~ KM101


def resume(path):
    return keras.models.load_model(path)
