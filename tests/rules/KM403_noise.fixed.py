from keras import random

noise = random.normal(shape=(2, 3), mean=0.0, stddev=0.1)
other = random.normal((2, 3), 0.0, stddev=0.1, seed=1)
