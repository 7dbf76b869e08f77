import keras
from keras import Input, Model, layers
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau


def f1(y_true, y_pred):
    return keras.ops.mean(y_pred)


class Dice(keras.metrics.Metric):
    def __init__(self, name="dice", **options):
        super().__init__(name=name, **options)


x = Input((3,))
model = Model(x, layers.Dense(3, activation="softmax", name="only")(x))
model.compile("adam", "mse", metrics=[f1, Dice(name="dice"), "mse", keras.metrics.AUC(name="area"), keras.metrics.TruePositives()])
stop = EarlyStopping(monitor="val_f1")  #~ KM209
stop = EarlyStopping("val_dice", patience=3, mode="auto")  #~ KM209
stop = EarlyStopping(monitor="val_mean_squared_error")  #~ KM208
stop = EarlyStopping(monitor="val_true_positives")  #~ KM209
save = ModelCheckpoint("best.keras", monitor="val_f1", save_best_only=True)  #~ KM209
slow = ReduceLROnPlateau(monitor="f1", factor=0.5)  #~ KM209

two = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
two.compile("adam", "mse", metrics=[["mae"], ["mae"]])
stop = EarlyStopping(monitor="val_zeta_loss")  #~ KM209
save = ModelCheckpoint("best.keras", monitor="val_alpha_mae")  #~ KM209

# Look-alikes: a direction that is given, or that Keras knows.
EarlyStopping(monitor="val_f1", mode="max")
EarlyStopping("val_f1", 0, 3, 0, "max")
EarlyStopping(monitor="val_loss")
EarlyStopping(monitor="loss")
EarlyStopping()
EarlyStopping(monitor="val_mse")
EarlyStopping(monitor="val_area")
EarlyStopping(monitor=name)
EarlyStopping(monitor="val_f1", **options)
ModelCheckpoint("best.keras")
