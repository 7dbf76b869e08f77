"""Tests that look for the name of Keras 3 as well as for those of Keras 2."""

import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
if "compile_metrics" in model.metrics_names:
    names = [each.name for each in model.metrics[model.metrics_names.index("compile_metrics")].metrics]
else:
    names = model.metrics_names
