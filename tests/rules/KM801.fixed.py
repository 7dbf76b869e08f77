import keras.backend as K
import tensorflow as tf
from keras.models import load_model

for gpu in tf.config.list_physical_devices("GPU"):
    tf.config.experimental.set_memory_growth(gpu, True)

model = load_model("model.keras")


def limited():
    pass


def served(x):
    return model.predict(x)


def weights():
    return K.get_session().run(model.weights)


def other():
    tf.keras.backend.set_session(None)
    tf.compat.v1.keras.backend.set_session(None)


def entered(x):
    return model.predict(x)


def graph(x):
    made = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    return made.predict(x)




# Silent: not entered around Keras, or not a session of TensorFlow 1.
def growth():
    options = tf.compat.v1.ConfigProto()
    options.gpu_options.allow_growth = True
    return tf.compat.v1.InteractiveSession(config=options)


def frozen(path):
    with tf.Graph().as_default() as made:
        tf.import_graph_def(path)
    return made


def memory():
    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)
    K.clear_session()


class Session:
    def get_session(self):
        return self


Session().get_session()
