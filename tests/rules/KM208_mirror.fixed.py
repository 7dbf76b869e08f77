from keras import Sequential, metrics
from keras.layers import Dense

model = Sequential([Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[metrics.BinaryAccuracy(name="acc"), metrics.KLDivergence()])
history = model.fit(x, y).history
print(history["acc"], history["val_acc"])
print(history["kl_divergence"])

# Look-alikes.
print(history["acc"], history["val_acc"], history["kl_divergence"])
