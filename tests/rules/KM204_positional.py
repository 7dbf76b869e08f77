# Keras 3 takes the third positional argument for loss weights: that is KM206 alone.
import keras
from keras.losses import mean_squared_error

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mean_absolute_error", mean_squared_error)  #~ KM206
model.compile("adam", "mean_absolute_error", metrics=mean_squared_error)  #~ KM204
