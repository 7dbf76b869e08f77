import keras

CONFIG = {"layer_names": ["one", "two"]}
model = keras.Sequential([keras.layers.Dense(1, name=name) for name in CONFIG["layer_names"]])
