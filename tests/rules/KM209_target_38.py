#~ config: {target: "3.8"}
from keras import Sequential, layers, ops
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau


def f1(y_true, y_pred):
    return ops.mean(y_pred)


model = Sequential([layers.Dense(3)])
model.compile("adam", "mse", metrics=[f1])
EarlyStopping(monitor="val_f1")  #~ KM209
ModelCheckpoint("best.keras", monitor="val_f1")
ReduceLROnPlateau(monitor="val_f1")
