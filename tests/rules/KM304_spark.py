"""What an estimator of Spark fits is not a model of Keras, nor is any other thing that transforms tables."""

import keras
from pipelines import tables

estimator = tables.KerasEstimator(model=keras.Sequential([keras.layers.Dense(1)]), loss="mse")
keras_model = estimator.fit(tables.train).setOutputCols(["sales"])
keras_model.save("checkpoint")
keras_model.transform(tables.test).show(5)

model = keras.Sequential([keras.layers.Dense(1)])
model.save("folder")  #~ KM304
other_model = tables.restored()
other_model.save("other")  #~ KM304
