# The names that a checkpoint makes, and those that are read.
import glob

import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
saver = keras.callbacks.ModelCheckpoint("runs/w.{epoch:02d}-{val_loss:.2f}.keras")
weights = keras.callbacks.ModelCheckpoint("only_{epoch}.weights.h5", save_weights_only=True)
callbacks = [saver, weights]
print(sorted(glob.glob("runs/*.keras")))
model.load_weights("runs/w.05-0.31.keras")
model.load_weights("only_%d.weights.h5" % 5)
model.load_weights("final.h5")
