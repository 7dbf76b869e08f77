# A model of another library is saved in its way.
import hls4ml
import keras

model = keras.Sequential([keras.layers.Dense(1)])
hls_model = hls4ml.converters.convert_from_keras_model(model)
hls_model.save("model.keras")
model.save("model.keras")
