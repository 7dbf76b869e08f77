import keras

a = keras.Input((2,))
b = keras.Input((2,), name="input_7")
model = keras.Model([a, b], keras.layers.Dense(1)(keras.layers.Add()([a, b])))
model.compile(loss="mse", optimizer="sgd")
model.get_layer("input_1")  #~ KM615
model.get_layer(name="model_1")  #~ KM615
model.fit({"input_1": 1, "input_7": 2}, 3)  #~ KM615
model.get_layer("input_7")
model.get_layer("dense")
model.get_layer("dense_1")
data = {"input_1": 3}
