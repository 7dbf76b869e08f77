import keras
import tensorflow as tf
from keras import layers

model = keras.Sequential([layers.Dense(4), layers.Dense(2)])

for layer in model.layers:
    layer._name = layer.name + "_left"  #~ KM506
    print(layer._name)  #~ KM506
    layer.trainable = False

model._name = "encoder"  #~ KM506
print(model._layers, model._is_compiled, model._flatten_layers())  #~ KM506
print(model._input_layers, model._nested_outputs)  #~ KM506 KM506


def previous(layer):
    """What stands before a layer."""
    weights = layer.get_weights()
    first = layer._inbound_nodes[0]
    names = [node.outbound_layer.name for node in layer._outbound_nodes]  #~ KM506
    return weights, layer.input_shape, first.inbound_layers, names, first.output_tensors  #~ KM506 KM506


def walk(node, queue):
    for tensor in node.input_tensors:
        queue.append(tensor._keras_history.layer)  #~ KM506
        queue.append(tensor._keras_history.node_index)
    return node.outbound_layer, node.parent_nodes  #~ KM506


def shapes(layer, player, inner):
    return layer.input_shape, inner.input_shape  #~ KM506


class Scaled(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=(1,), name="scale", initializer="ones")
        self._trainable_weights.append(self.scale)  #~ KM506
        super().build(input_shape)

    def call(self, inputs):
        return tf.cast(inputs, self._compute_dtype) * self.scale  #~ KM506


class Typed(layers.Layer):
    def call(self, inputs):
        return tf.cast(inputs, self._dtype)  #~ KM506


class OwnType(layers.Layer):
    def __init__(self, dtype):
        super().__init__()
        self._dtype = dtype

    def call(self, inputs):
        return tf.cast(inputs, self._dtype)


class Count(keras.metrics.Metric):
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(tf.reduce_sum(tf.cast(y_pred, self._dtype)))


class Named(layers.Layer):
    def __init__(self, name):
        super().__init__()
        self._name = name  #~ KM506


class Titled(layers.Layer):
    """Reads what it has written itself."""

    def __init__(self, name):
        super().__init__()
        self._name = name
        self._updates = []

    def title(self):
        return self._name, self._updates


class Item:
    def __init__(self, layer):
        self._name = "item"
        self.layer = layer


class Counted(keras.Model):
    def make_train_function(self, force=False):
        self._train_counter.assign_add(1)  #~ KM506
        return super().make_train_function(force)


class Noisy(layers.Dropout):
    def call(self, inputs, training=None):
        return self._random_generator.dropout(inputs, self.rate)  #~ KM506


both = layers.Bidirectional(layers.LSTM(2))
print(both.layer, both.forward_layer)  #~ KM506
once = layers.TimeDistributed(layers.Dense(2))
print(once.layer)


def name_of(model):
    if hasattr(model, "name"):
        return str(model.name)
    return str(model._name)


def name_of_layer(layer):
    if hasattr(layer, "title"):
        return layer.title
    return layer._name  #~ KM506
