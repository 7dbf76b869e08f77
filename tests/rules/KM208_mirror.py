from keras import Sequential, metrics
from keras.layers import Dense

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["acc", metrics.KLDivergence()])  #~ KM201
history = model.fit(x, y).history
print(history["accuracy"], history["val_accuracy"])  #~ KM208 KM208
print(history["kullback_leibler_divergence"])  #~ KM208

# Look-alikes.
print(history["acc"], history["val_acc"], history["kl_divergence"])
