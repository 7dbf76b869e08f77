# Keras 3 loads an .h5 file without its custom metric function.
import keras


def my_metric(y_true, y_pred):
    return keras.ops.max(y_pred)


model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mean_absolute_error", metrics=[my_metric])
keras.models.load_model("model.h5")
keras.models.load_model("model.keras", custom_objects={"my_metric": my_metric})
