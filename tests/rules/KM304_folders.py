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
