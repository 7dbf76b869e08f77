"""``get_output_at`` and its like: names that nothing but Keras has, on layers whose class is not known."""

from tensorflow import keras


class Wrapped:
    def __init__(self, layer):
        self.layer = layer

    def outer(self, inputs):
        self.layer(inputs)
        return self.layer._get_node_attribute_at_index(len(self.layer._inbound_nodes) - 1, "output_tensors", "output")


def show(model):
    for layer in model.layers:
        print(layer.name, layer.input, layer.output.shape)


def first(part):
    if hasattr(part, "get_output_at"):
        return part.get_output_at(0)
    return part.output


class Graph:
    def get_output_at(self, place):
        return place

    def last(self):
        return self.get_output_at(-1)


keras.utils.clear_session()
