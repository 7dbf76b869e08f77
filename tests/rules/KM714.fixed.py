import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers


class Total(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(3,))
        self.count = super().add_weight(name="count", shape=(), initializer="zeros")
        self.other = self.add_weight(name="other", shape=(), initializer="ones")
        self.plain = [1.0]

    def reset(self):
        self.w.assign([1, 2, 3])
        self.w.assign([1.0, 2.0, 3.0])
        self.count.assign_add(1.0)
        first = self.w.value
        second = keras.ops.copy(self.w)
        table = {self.w.ref(): self.w.initializer}
        w = self.w
        print(w.shape, w.shape, w.name, w.dtype, w.numpy(), w.path)
        self.count.assign_add(1)
        self.other.assign(2.0)
        return first, second, table, self.other.value, keras.ops.copy(self.other), self.plain.value()

    def call(self, x):
        return x * K.mean(self.w) + K.std(x) + K.sum(self.w) + self.w.value


class Mean(keras.metrics.Metric):
    def __init__(self, name="mean", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(tf.reduce_sum(y_pred))

    def result(self):
        return keras.ops.copy(self.total)

    def reset_state(self):
        for v in self.variables:
            v.assign(0)


def fill(model, table, optimizer, path):
    model.layers[0].kernel.assign(1)
    model.get_layer("dense").bias.assign(path)
    model.weights[0].assign(1)
    for g, v in zip(table, model.trainable_variables):
        v.assign(v.value - g)
    for w in table.rows:
        print(w.value(), w.get_shape(), w.device, w.op)
    for step, w in enumerate(model.non_trainable_weights[1:]):
        print(step, w.device, K.get_value(w), w.assign(w + 1.0))
    for v in model.variables:
        print(v.value() if hasattr(v, "value") else v)
    weights = model.get_weights()
    return [w.value() for w in weights], table.value(), table.initializer, optimizer.device, K.mean(table)


def soft_update(targets, sources, tau):
    if not all(target.shape == source.shape for target, source in zip(targets, sources)):
        raise ValueError("shapes differ")
    for target, source in zip(targets, sources):
        target.assign(tau * source + (1 - tau) * target)


def copied(one, other):
    return one.assign(keras.ops.copy(other))


actor, critic = tf.keras.Sequential([tf.keras.layers.Dense(2)]), tf.keras.Sequential([tf.keras.layers.Dense(2)])
soft_update(actor.weights, critic.weights, 0.1)
soft_update(tau=0.2, sources=critic.trainable_variables, targets=actor.trainable_variables)
taken = actor.weights
print([copied(one, other) for one, other in zip(taken, critic.weights)])
actor.weights[0].assign(actor.weights[0])


def of_both(variables):
    return [variable.get_shape() for variable in variables]


of_both(actor.weights)
of_both([tf.Variable(1.0)])


def of_tensors(values):
    return [value.get_shape() for value in values]


of_tensors([tf.ones(3)])


def of_itself(values):
    return of_itself(values) or [value.get_shape() for value in values]


class Plain(tf.Module):
    def __init__(self):
        super().__init__()
        self.weight = tf.Variable(tf.ones((3, 1)))


def average_plain(model):
    tf.train.ExponentialMovingAverage(0.9).apply(model.trainable_variables)


average_plain(Plain())
