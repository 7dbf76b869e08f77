import keras
from keras import Input, Model, layers, metrics
from keras.losses import mean_squared_error


def distance(y_true, y_pred):
    return keras.ops.abs(keras.ops.reshape(y_true, keras.ops.shape(y_pred)) - y_pred)


x = Input((3,))
one = Model(x, layers.Dense(1, activation="sigmoid", name="only")(x))
one.compile("sgd", "mse", metrics="mae")  #~ KM204
one.compile("sgd", "mse", weighted_metrics="mae")  #~ KM204
one.compile("sgd", "mse", metrics=keras.metrics.AUC())  #~ KM204
one.compile("sgd", "mse", metrics=distance)  #~ KM204
one.compile("sgd", "mse", metrics=mean_squared_error)  #~ KM204
one.compile("sgd", "mse", metrics={"mae"})  #~ KM204
NAME = "mae"
one.compile("sgd", "mse", metrics=NAME)  #~ KM204
one.compile("sgd", "binary_crossentropy", metrics=["crossentropy"])  #~ KM204
one.compile("sgd", "categorical_crossentropy", metrics=["mae", "ce"])  #~ KM204
auc = metrics.AUC()
one.compile("sgd", "mse", metrics=auc)  #~ KM204

two = Model(x, [layers.Dense(1, name="zeta")(x), layers.Dense(1, name="alpha")(x)])
two.compile("sgd", "mse", metrics=["mae"])  #~ KM204
two.compile("sgd", "mse", metrics=["mae", "mse", "mape"])  #~ KM204
two.compile("sgd", "mse", metrics=["accuracy"])  #~ KM201 KM204
two.compile("sgd", "mse", metrics="mae")  #~ KM204

# Look-alikes.
one.compile("sgd", "mse", metrics=["mae"])
one.compile("sgd", "mse", metrics=("mae",))
one.compile("sgd", "mse", metrics={"only": "mae"})
one.compile("sgd", "mse", metrics=None)
one.compile("sgd", "mse", metrics=[])
one.compile("sgd", "mse", metrics=build_metrics())
one.compile("sgd", "mse", metrics=["mae"] if NAME else [])
one.compile("sgd", "mse", metrics=["auc", "precision"])
two.compile("sgd", "mse", metrics=[["mae"], ["mse"]])
two.compile("sgd", "mse", metrics=[["mae"], None])
two.compile("sgd", "mse", metrics={"zeta": "mae", "alpha": ["mse"]})
two.compile("sgd", "mse", metrics=[])
two.compile("sgd", "mse", metrics=[None, "mae"])


def prepare(model, metrics):
    model.compile("sgd", "mse", metrics=metrics)
