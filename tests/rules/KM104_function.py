import keras
import numpy as np


def main():
    np.random.seed(1)  #~ KM104
    model = keras.Sequential([keras.layers.Dense(1)])
    model.fit(np.ones((4, 2)), np.ones((4, 1)))


main()
