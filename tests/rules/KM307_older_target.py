#~ config: {target: "3.5"}
from keras.callbacks import ModelCheckpoint

ModelCheckpoint("model.h5")  #~ KM307
ModelCheckpoint("model.hdf5")  #~ KM307
ModelCheckpoint("model.keras")
ModelCheckpoint("w.weights.h5", save_weights_only=True)
