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


class Run:
    def __init__(self, path="artifacts/model.keras", folder="out"):
        self.path = path
        self.folder = folder

    def keep(self, net: keras.Model, name, epoch):
        os.makedirs(os.path.dirname(self.path) or ".", exist_ok=True)
        net.save(self.path)
        os.makedirs(os.path.dirname(f"{self.folder}/net") or ".", exist_ok=True)
        net.save(f"{self.folder}/net.keras")
        os.makedirs("steps", exist_ok=True)
        net.save(f"steps/net_{epoch}.keras")
        os.makedirs(os.path.dirname("%s/net" % name) or ".", exist_ok=True)
        net.save("%s/net.keras" % name)
        net.save(name)
        net.save_weights(self.folder + "/weights.weights.h5")
        net.save(next(name) + "/net.keras")
