from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(1, name="score")])
print(model.output_names)  #~ KM506
name = model.output_names[0]  #~ KM506

inputs = keras.Input((4,))
other = keras.Model(inputs, layers.Dense(1, name="score")(inputs))
print(other.output_names)


def show(model):
    print(model.output_names)
