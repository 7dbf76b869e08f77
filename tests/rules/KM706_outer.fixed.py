import keras
from keras import Input, Model, layers, losses, ops


def weighted(mask):
    def loss(y_true, y_pred):
        return losses.mean_squared_error(y_true, y_pred) * mask.value

    return loss


def divergence(mean, log_var):
    return lambda y_true, y_pred: -0.5 * ops.sum(1 + log_var.value - ops.square(mean.value))


@keras.saving.register_keras_serializable()
class KeptTensor(layers.Layer):
    """Hand a tensor on, and keep its value for losses and metrics that compute with it."""

    def call(self, inputs):
        self.value = inputs
        return inputs


def build():
    inputs = Input((4,))
    mean = layers.Dense(2)(inputs)
    kept_mean = KeptTensor()
    mean = kept_mean(mean)
    outputs = layers.Dense(4)(mean)
    model = Model(inputs, outputs)
    model.compile("sgd", weighted(kept_mean), metrics={"a": [divergence(kept_mean, kept_mean)]})
    return model


source = Input((4,))
scale = layers.Dense(4)(source)
kept_scale = KeptTensor()
scale = kept_scale(scale)
shift = layers.Dense(4)(source)


class Regularized(keras.layers.Layer):
    def penalty(self, values, scale):
        return ops.mean(values - scale)

    def call(self, values, shift, scale):
        self.add_loss(self.penalty(values, scale=scale))
        return values + shift[:, :1]


joined = layers.Lambda(lambda tensors: (lambda value, scale: ops.concatenate([value, scale]))(*tensors))([shift, scale])


def criterion(y_true, y_pred):
    return ops.mean(y_true - y_pred) + ops.mean(kept_scale.value) * ops.mean(kept_scale.value)


whole = Model(source, Regularized()(joined, shift=shift, scale=scale))
whole.compile("sgd", loss=[criterion])


# What only asks the tensor, other things of the same name, what is called while the model is made, and models and layers of the code around.
class Passed(keras.layers.Layer):
    def call(self, values, scale):
        return values * scale

    def unused(self, values):
        return values * scale


class Sized(keras.layers.Layer):
    def call(self, values):
        return ops.reshape(values, (-1, scale.shape[-1])) * len(scale.shape)


class Inner(Model):
    def call(self, values):
        return values


def fine():
    inputs = Input((4,))
    mean = layers.Dense(2)(inputs)
    outputs = layers.Dense(4)(mean)
    model = Model(inputs, outputs)
    features = Model(inputs, mean)
    size = 3

    def block(values):
        return values + mean[:, :1]

    def loss(y_true, y_pred):
        mean = ops.mean(y_true)
        return ops.mean(features(y_true) - features(y_pred)) * size * mean

    joined = layers.Lambda(lambda mean: mean * 2)(block(outputs))
    joined = layers.Lambda(lambda value: value[:, : mean.shape[-1]])(joined)
    model.compile("sgd", loss, metrics=[lambda y_true, y_pred: ops.mean(y_pred)])
    return model, joined
