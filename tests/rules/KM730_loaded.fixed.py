from tensorflow.keras import Input, Model, Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import load_model

model = Sequential([Input((4,)), Dense(3), Dense(2)])
model.save("sequential.keras")
loaded = load_model("sequential.keras")
first = Model(loaded.inputs[0], loaded.layers[0].output)

inputs = Input((4,))
functional = Model(inputs, Dense(2)(inputs))
functional.save("functional.keras")
again = load_model("functional.keras")
second = Model(again.input, again.layers[1].output)

elsewhere = load_model("elsewhere.keras")
third = Model(elsewhere.input, elsewhere.layers[1].output)

called = load_model("sequential.keras")
called(inputs)
fourth = Model(called.input, called.layers[0].output)
