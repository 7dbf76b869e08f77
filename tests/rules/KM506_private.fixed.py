import keras
import tensorflow as tf
from keras import layers

model = keras.Sequential([layers.Dense(4), layers.Dense(2)])

for layer in model.layers:
    layer.name = layer.name + "_left"
    print(layer.name)
    layer.trainable = False

model.name = "encoder"
print(model._layers, model.compiled, model._flatten_layers())
print(model._input_layers, model.outputs[0])


def previous(layer):
    """What stands before a layer."""
    weights = layer.get_weights()
    first = layer._inbound_nodes[0]
    names = [node.operation.name for node in layer._outbound_nodes]
    return weights, layer.input.shape, first.inbound_layers, names, first.output_tensors


def walk(node, queue):
    for tensor in node.input_tensors:
        queue.append(tensor._keras_history.operation)
        queue.append(tensor._keras_history.node_index)
    return node.operation, node.parent_nodes


def shapes(layer, player, inner):
    return layer.input.shape, inner.input_shape


class Scaled(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=(1,), name="scale", initializer="ones")
        self._trainable_weights.append(self.scale)
        super().build(input_shape)

    def call(self, inputs):
        return tf.cast(inputs, self.compute_dtype) * self.scale


class Typed(layers.Layer):
    def call(self, inputs):
        return tf.cast(inputs, self.dtype)


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
        self.name = name


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
        self._train_counter.assign_add(1)
        return super().make_train_function(force)


class Noisy(layers.Dropout):
    def call(self, inputs, training=None):
        return self._random_generator.dropout(inputs, self.rate)


both = layers.Bidirectional(layers.LSTM(2))
print(both.forward_layer, both.forward_layer)
once = layers.TimeDistributed(layers.Dense(2))
print(once.layer)


def name_of(model):
    if hasattr(model, "name"):
        return str(model.name)
    return str(model._name)


def name_of_layer(layer):
    if hasattr(layer, "title"):
        return layer.title
    return layer.name
