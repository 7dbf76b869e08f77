# TensorFlow 2.17 and later convert Keras 3 models.
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
data = tf.lite.TFLiteConverter.from_keras_model(model).convert()
