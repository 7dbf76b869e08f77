"""Keras 2.2: ImageDataGenerator from the public utilities of tf.keras, with fit_generator."""
import numpy as np
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Flatten

x = np.ones((8, 4, 4, 3))
y = np.arange(8) % 2
flow = ImageDataGenerator(rescale=0.5).flow(x, y, batch_size=4, shuffle=False)
model = Sequential([Flatten(input_shape=(4, 4, 3)), Dense(1, activation="sigmoid", kernel_initializer="zeros")])
model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
history = model.fit_generator(flow, steps_per_epoch=2, epochs=1, verbose=0)
print("loss", round(history.history["loss"][0], 2))
print("batch", flow[0][0].mean())
