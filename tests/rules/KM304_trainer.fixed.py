"""An object that trains itself, and saves in its own way."""

import keras
from networks import Galaxy, Unet

net = Galaxy()
net.max_epochs = 1
net.callbacks = keras.callbacks.CSVLogger("log.csv")
net.fit(1, 2)
net.save("galaxy")

unet_model = Unet()
unet_model.trainable = False
unet_model.save("unet.keras")
model = keras.Sequential([keras.layers.Dense(1)])
model.epochs = 3
model.save("model.keras")
