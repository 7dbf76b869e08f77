from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.save("saved/one/model")  #~ KM304
again = keras.models.load_model("saved/one/model")  #~ KM305
PATH = "models/other"
model.save(PATH)  #~ KM304
model.save("plain")  #~ KM304
model.save("./here")  #~ KM304
model.save_weights("checkpoints/step")  #~ KM303
model.load_weights("checkpoints/step")  #~ KM306
model.save_weights("files/weights.h5")  #~ KM303


class Run:
    def __init__(self, path="artifacts/model", folder="out"):
        self.path = path
        self.folder = folder

    def keep(self, net: keras.Model, name, epoch):
        net.save(self.path)  #~ KM304
        net.save(f"{self.folder}/net")  #~ KM304
        net.save(f"steps/net_{epoch}")  #~ KM304
        net.save("%s/net" % name)  #~ KM304
        net.save(name)
        net.save_weights(self.folder + "/weights.h5")  #~ KM303
        net.save(next(name) + "/net")  #~ KM304
