import keras

from project import data

model = keras.Sequential([keras.layers.Dense(3)])
for layer in model.layers:
    print(layer.name, layer.output_shape)  #~ KM506
print(model.output_shape, model.input_shape)
print(model.layers[0].updates, model.state_updates)  #~ KM506 KM506
optimizer = keras.optimizers.Adam()
print(optimizer.weights, optimizer.iterations)  #~ KM506
metric = keras.metrics.AUC()
print(metric.weights)  #~ KM506


class Own(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.output_shape = (3,)
        self.stateful = False

    def size(self):
        return self.output_shape, self.stateful


array = model.predict(data)
print(array.output_shape)


class Painter:
    def __init__(self):
        self.generator = keras.Sequential([keras.layers.Dense(3)])
        self.model = keras.Sequential([self.generator])

    def save(self):
        keras.utils.plot_model(self.generator.model, to_file="generator.png")  #~ KM506
        keras.utils.plot_model(self.model, to_file="model.png")
        return self.model.model.get_config()  #~ KM506
