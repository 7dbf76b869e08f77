import keras

optimizer = keras.optimizers.SGD(0.1, decay=1e-4)  #~ KM616


def halve():
    optimizer.learning_rate.assign(optimizer.learning_rate * 0.5)
