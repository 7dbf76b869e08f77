import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(2)])
model.save("./exported/")  #~ KM304
converter = tf.lite.TFLiteConverter.from_saved_model("exported")
