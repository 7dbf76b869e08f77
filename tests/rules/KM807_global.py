"""A function that makes the TensorFlow of the whole file the one of version 1."""

import tensorflow as tf
from tensorflow.keras.models import load_model


def read_graph(path):
    global tf
    if tf.__version__.startswith("2"):
        import tensorflow.compat.v1 as tf

        tf.disable_eager_execution()  #~ KM807
    graph = tf.GraphDef()
    graph.ParseFromString(open(path, "rb").read())
    return graph


model = load_model("model.keras")
model.predict(path)
