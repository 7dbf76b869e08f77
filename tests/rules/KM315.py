#~ config: {target: "3.3"}
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
data = tf.lite.TFLiteConverter.from_keras_model(model).convert()  #~ KM315
converter = tf.lite.TFLiteConverter.from_keras_model(model=model)  #~ KM315
model.export("exported")
converter = tf.lite.TFLiteConverter.from_saved_model("exported")
