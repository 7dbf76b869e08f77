"""``get_output_at`` and its like: names that nothing but Keras has, on layers whose class is not known."""

from tensorflow import keras


class Wrapped:
    def __init__(self, layer):
        self.layer = layer

    def outer(self, inputs):
        self.layer(inputs)
        return self.layer.get_output_at(len(self.layer._inbound_nodes) - 1)  #~ KM505


def show(model):
    for layer in model.layers:
        print(layer.name, layer.get_input_at(0), layer.get_output_shape_at(0))  #~ KM505 KM505


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
