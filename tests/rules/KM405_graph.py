from tensorflow.python.framework import ops
from tensorflow.python.keras.optimizer_v2 import adam  #~ KM405
from tensorflow.python.ops import variables


def steps(gradients):
    # Optimizers of Keras 3 do not work in a graph: no fix.
    with ops.Graph().as_default():
        weight = variables.Variable([1.0, 2.0])
        return adam.Adam().apply_gradients(zip(gradients, [weight]))  #~ KM405
