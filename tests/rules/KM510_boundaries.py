import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.layers import Discretization

EDGES = np.linspace(0.0, 1.0, 5)
layers.Discretization(bin_boundaries=EDGES)  #~ KM510
layers.Discretization(np.arange(1, 10))  #~ KM510
Discretization(bin_boundaries=np.quantile([1.0, 2.0, 3.0], [0.25, 0.5]))  #~ KM510
Discretization(bin_boundaries=tf.constant([0.0, 1.0]))  #~ KM510
Discretization(bin_boundaries=[0.0, 1.0])
Discretization(bin_boundaries=np.arange(1, 10).tolist())
Discretization(bin_boundaries=list(np.arange(1, 10)))
Discretization(num_bins=4)

layers.SeparableConv1D(8, 3, padding="causal")  #~ KM510
layers.SeparableConv1D(8, 3, 1, "causal")  #~ KM510
layers.SeparableConv1D(8, 3, padding="same")
layers.Conv1D(8, 3, padding="causal")


class Buckets(tf.keras.Model):
    def __init__(self, edges):
        super().__init__()
        self.bins = layers.Discretization(bin_boundaries=edges)
