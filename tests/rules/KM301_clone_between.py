#~ config: {target: "3.8"}
# From Keras 3.3 to 3.14 clone_model took Python lambdas (the last releases of 3.12 do not).
import keras

inputs = keras.Input((3,))
model = keras.Model(inputs, keras.layers.Lambda(lambda x: x / 255.0)(inputs))
copy = keras.models.clone_model(model)
