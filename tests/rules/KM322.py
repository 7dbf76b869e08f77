import tensorflow as tf
from tensorflow import keras


def build():
    inputs = keras.Input((3,), name="pixels")
    return keras.Model(inputs, keras.layers.Dense(2, name="scores")(inputs))


model = build()
tf.saved_model.save(model, "served")
loaded = tf.saved_model.load("served")
print(loaded(tf.ones((1, 3))))  #~ KM322
print(loaded(tf.ones((1, 3)), training=False))  #~ KM322
print(len(loaded.trainable_variables), len(loaded.variables))  #~ KM322
infer = loaded.signatures["serving_default"]
print(infer(tf.ones((1, 3)))["scores"])  #~ KM322
print(infer(pixels=tf.ones((1, 3))))  #~ KM322
print(infer(pixels=(ones := tf.ones((1, 3)))), ones)  #~ KM322
print(loaded.signatures["serving_default"](pixels=tf.ones((1, 3)))["scores"])  #~ KM322


def again(folder="again"):
    net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    net.save(folder)  #~ KM304
    served = tf.saved_model.load(folder)
    return served(tf.ones((1, 3)), training=False), served.variables  #~ KM322


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(2)

    def call(self, inputs):
        return self.dense(inputs)

    @tf.function(input_signature=[tf.TensorSpec([None, 3])])
    def step(self, inputs):
        return self.dense(inputs)


def subclassed(folder="net"):
    net = Net()
    net(tf.ones((1, 3)))
    tf.saved_model.save(net, folder, signatures=net.step)
    served = tf.saved_model.load(folder)
    served.step(tf.ones((1, 3)))
    served.signatures["serving_default"](tf.ones((1, 3)))["output_0"]
    return tf.saved_model.load(folder)(tf.ones((1, 3)))  #~ KM322


def used_otherwise():
    net = Net()
    net(tf.ones((1, 3)))
    tf.saved_model.save(net, "otherwise")
    served = tf.saved_model.load("otherwise")
    served.step(tf.ones((1, 3)))
    return served(tf.ones((1, 3)))  #~ KM322


def loaded_twice():
    net = build()
    tf.saved_model.save(net, "twice")
    second = tf.saved_model.load("twice")
    return second(tf.ones((1, 3))), tf.saved_model.load("twice")(tf.ones((1, 3)))  #~ KM322


# Keras 3 does these as Keras 2 did.
exported = build()
exported.export("exported")
print(tf.saved_model.load("exported").serve(tf.ones((1, 3))))
print(loaded.signatures["serving_default"](tf.ones((1, 3)))["output_0"])


class Module(tf.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    @tf.function(input_signature=[tf.TensorSpec([None, 3])])
    def __call__(self, inputs):
        return self.net(inputs)


module = Module(model)
tf.saved_model.save(module, "module")
restored = tf.saved_model.load("module")
print(restored(tf.ones((1, 3))), restored.variables)


class Callable(Net):
    @tf.function(input_signature=[tf.TensorSpec([None, 3])])
    def __call__(self, inputs):
        return self.dense(inputs)


def callable_model():
    tf.saved_model.save(Callable(), "callable")
    return tf.saved_model.load("callable")(tf.ones((1, 3)))


def of_others(path):
    return tf.saved_model.load(path)(tf.ones((1, 3)))


def by_key():
    inputs = keras.Input((3,))
    net = keras.Model(inputs, {"scores": keras.layers.Dense(2)(inputs)})
    tf.saved_model.save(net, "keyed")
    return tf.saved_model.load("keyed").signatures["serving_default"](tf.ones((1, 3)))["scores"]


def signed():
    net = build()
    tf.saved_model.save(net, "signed", signatures={"serving_default": net.__call__})
    return tf.saved_model.load("signed").signatures["serving_default"](pixels=tf.ones((1, 3)))["scores"]
