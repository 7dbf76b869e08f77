#~ config: {target: "3.4"}
# Until Keras 3.11 an .h5 file with a Python lambda was loaded.
import keras

inputs = keras.Input((3,))
model = keras.Model(inputs, keras.layers.Lambda(lambda x: x / 255.0)(inputs))
model.save("model.h5")
