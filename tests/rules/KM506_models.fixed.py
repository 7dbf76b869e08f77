import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import Model


def describe(model, table, path):
    print(model.input_names, model.output_names)
    for layer in model.layers:
        print(layer.name, layer.output.shape)
    for i, layer in enumerate(model.layers[1:]):
        print(i, layer.input.shape)
    sizes = [layer.output.shape[-1] for layer in reversed(model.layers)]
    last = model.layers[-1]
    print(sizes, last.output.shape, last.name, model.get_layer("dense").output.shape)
    print(model.input_shape, model.input_shape, model.output_shape)
    # Not read as models or layers: other objects have the same names.
    print(table.input_names, table.layers[0].output_shape, path.layers_by_depth)
    for row in table.rows:
        print(row.output_shape)
    for layer, row in zip(table.layers, model.layers):
        print(layer.output_shape, row.output.shape)
    return model.layers


class Session:
    def __init__(self, model):
        self.model = model
        self.input_names = self.model.input_names

    def run(self, *given):
        return dict(zip(self.input_names, given)), self.model._is_graph_network


known = Model(tf.keras.Input((3,)), keras.layers.Dense(2)(tf.keras.Input((3,))))
for number, layer in enumerate(known.layers):
    print(number, layer.output.shape)


def camel(baseModel, modelIn, modelName, supermodels):
    print(baseModel.layers[0].output.shape, modelIn.layers[-1].output.shape[-1])
    print(modelName.layers[0].output_shape, supermodels.layers[0].output_shape)
