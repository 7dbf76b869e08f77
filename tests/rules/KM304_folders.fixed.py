import os
from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
os.makedirs("saved/one", exist_ok=True)
model.save("saved/one/model.keras")
again = keras.models.load_model("saved/one/model.keras")
PATH = "models/other.keras"
os.makedirs("models", exist_ok=True)
model.save(PATH)
model.save("plain.keras")
model.save("./here.keras")
os.makedirs("checkpoints", exist_ok=True)
model.save_weights("checkpoints/step.weights.h5")
model.load_weights("checkpoints/step.weights.h5")
model.save_weights("files/weights.weights.h5")
