import keras

from project import data

model = keras.Sequential([keras.layers.Dense(3)])
for layer in model.layers:
    print(layer.name, layer.output.shape)
print(model.output_shape, model.input_shape)
print(model.layers[0].updates, model.state_updates)
optimizer = keras.optimizers.Adam()
print(optimizer.variables, optimizer.iterations)
metric = keras.metrics.AUC()
print(metric.variables)


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
        keras.utils.plot_model(self.generator, to_file="generator.png")
        keras.utils.plot_model(self.model, to_file="model.png")
        return self.model.get_config()
