import keras
from keras.layers import Dense

generator = keras.random.SeedGenerator(42)
init = keras.initializers.HeNormal(seed=generator)
Dense(8, kernel_initializer=init)
Dense(8, kernel_initializer=init)
config = {"class_name": "HeNormal", "config": {"seed": 3}}
Dense(8, kernel_initializer=config)
