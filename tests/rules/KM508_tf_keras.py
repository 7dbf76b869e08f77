from tensorflow.keras.layers import Convolution2D

# tf.keras was never Keras 1: two numbers that differ are a kernel and its stride.
Convolution2D(64, 7, 2)
Convolution2D(64, 3, 1, activation="relu")
Convolution2D(64, 3, 3)  #~ KM508
Convolution2D(64, 7, 2, border_mode="same")  #~ KM503 KM508
