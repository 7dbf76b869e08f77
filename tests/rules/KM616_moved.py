import keras

optimizer = keras.optimizers.SGD(0.1, decay=1e-4)  #~ KM616
callbacks = [keras.callbacks.ReduceLROnPlateau()]
