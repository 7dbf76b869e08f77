"""Layers of TensorFlow Probability are of Keras 2; its distributions are no layers."""

import tensorflow as tf
import tensorflow_probability as tfp
import tensorflow_recommenders as tfrs  #~ KM407
from tensorflow_probability import layers as tfpl
from tensorflow_probability.layers import DenseFlipout  #~ KM407

tfd = tfp.distributions
model = tf.keras.Sequential(
    [
        tf.keras.Input((4,)),
        DenseFlipout(8),
        tfp.layers.DenseReparameterization(8),  #~ KM407
        tfpl.DistributionLambda(lambda t: tfd.Normal(t, 1.0)),  #~ KM407
    ]
)
posterior = tfp.layers.default_mean_field_normal_fn()
scale = tfp.util.TransformedVariable(1.0, tfp.bijectors.Exp())


class Around(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = tfpl.DenseFlipout(4)  #~ KM407

    def call(self, x):
        return self.inner(x)


class Network(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.posterior = tf.keras.Sequential([tf.keras.layers.Dense(2), tfpl.IndependentNormal(1)])  #~ KM407

    def call(self, x):
        return self.posterior(x)


class Tower(tfrs.Model):
    pass
