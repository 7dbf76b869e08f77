import keras
import tf_keras  #~ KM408

model = keras.Sequential([tf_keras.layers.Dense(1)])
