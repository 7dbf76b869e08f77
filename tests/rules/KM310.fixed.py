import os

import keras

PATH = os.environ["WEIGHTS"]
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])

model.load_weights("w.weights.h5", by_name=True)
model.load_weights("model.keras", by_name=True, skip_mismatch=True)
model.load_weights(os.path.join(PATH, "w.weights.h5"))
model.load_weights("old.h5", by_name=True)
model.load_weights(PATH, by_name=True)
model.load_weights("old.h5", by_name=True, skip_mismatch=False)
model.load_weights("old.h5", by_name=True, skip_mismatch=(False))

# Legacy files are loaded by name, and other files without the argument.
model.load_weights("old.h5", by_name=True)
model.load_weights("old.hdf5", by_name=True, skip_mismatch=True)
model.load_weights(PATH, by_name=True)
model.load_weights("w.weights.h5", skip_mismatch=True)
model.load_weights("old.h5", False)
model.load_weights("w.weights.h5")
