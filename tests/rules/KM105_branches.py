from tensorflow import keras


def build(x, deep):
    if deep:
        x = keras.layers.Dense(8, kernel_initializer=keras.initializers.HeNormal(seed=1))(x)
        x = keras.layers.Dense(8, kernel_initializer=keras.initializers.HeNormal(seed=1))(x)  #~ KM105
    else:
        x = keras.layers.Dense(8, kernel_initializer=keras.initializers.HeNormal(seed=1))(x)
    return x
