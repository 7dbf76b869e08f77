# The same file writes the description, with the same Keras.
from keras.models import Sequential, model_from_json

model = Sequential()
with open("model.json", "w") as file:
    file.write(model.to_json())
with open("model.json") as file:
    model = model_from_json(file.read())
