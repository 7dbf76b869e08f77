from keras import backend as K

noise = K.random_normal(shape=(2, 3), mean=0.0, std=0.1)  #~ KM403
other = K.random_normal((2, 3), 0.0, stddev=0.1, seed=1)  #~ KM403
