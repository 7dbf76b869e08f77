import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau


def F1(y_true, y_pred):
    return tf.reduce_mean(y_pred)


@keras.utils.register_keras_serializable()
def dice_Coef(y_true, y_pred):
    return tf.reduce_mean(y_pred)


@tf.function
def PSNR(y_true, y_pred):
    return tf.reduce_mean(y_pred)


def iou(y_true, y_pred):
    return tf.reduce_mean(y_pred)


class Scores:
    def Hits(self, y_true, y_pred):
        return tf.reduce_mean(y_pred)

    def build(self):
        net = keras.Sequential([keras.layers.Dense(1)])
        net.compile("adam", "mse", metrics=[self.Hits])
        return net, EarlyStopping(monitor="val_Hits", mode="max")  #~ KM208


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=[F1, dice_Coef, PSNR, iou, keras.metrics.AUC(name="AREA")])
stop = EarlyStopping(monitor="val_F1", mode="max")  #~ KM208
save = ModelCheckpoint("{epoch}-{val_F1:.3f}.keras", monitor="val_dice_Coef", mode="max", save_best_only=True)  #~ KM208 KM208
history = model.fit(x, y, validation_split=0.5, callbacks=[stop, save])
print(history.history["F1"], history.history.get("val_dice_Coef"))  #~ KM208 KM208

inputs = keras.Input((3,))
two = keras.Model(inputs, [keras.layers.Dense(1, name="a")(inputs), keras.layers.Dense(1, name="b")(inputs)])
two.compile("adam", ["mse", "mse"], metrics={"a": [F1], "b": ["mae"]})
slow = ReduceLROnPlateau(monitor="val_a_F1", mode="max")  #~ KM208

# Look-alikes: wrapped in tf.function, small letters, names that were given.
print(history.history["PSNR"], history.history["iou"], history.history["val_AREA"], history.history["f1"])
