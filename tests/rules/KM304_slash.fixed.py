import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(2)])
model.export("./exported/")
converter = tf.lite.TFLiteConverter.from_saved_model("exported")
