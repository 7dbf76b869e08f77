"""One list of metrics for several outputs, that stands elsewhere."""
import keras
from keras import layers

METRICS = ["mae"]
x = keras.Input((3,))
model = keras.Model(x, [layers.Dense(1, name="a")(x), layers.Dense(1, name="b")(x)])
metrics = ["mae"]
model.compile("sgd", {"a": "mse", "b": "mse"}, metrics=metrics)  #~ KM204
model.compile("sgd", "mse", metrics=METRICS)  #~ KM204
own = [keras.metrics.MeanAbsoluteError()]
model.compile("sgd", "mse", metrics=own)  #~ KM204
both = [["mae"], ["mae"]]
model.compile("sgd", "mse", metrics=both)
single = keras.Model(x, layers.Dense(1)(x))
single.compile("sgd", "mse", metrics=metrics)
