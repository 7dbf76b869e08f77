#
from keras.callbacks import ModelCheckpoint

ModelCheckpoint("model.keras")
ModelCheckpoint("model.keras")
ModelCheckpoint("model.keras")
ModelCheckpoint("w.weights.h5", save_weights_only=True)
