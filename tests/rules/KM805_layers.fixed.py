import keras
import tensorflow as tf
from keras import backend as K, ops
from keras import layers, models

inputs = layers.Input((8, 8, 3))
hidden = layers.Conv2D(4, 3, name="hidden")(inputs)
model = models.Model(inputs, layers.Dense(3)(layers.Flatten()(hidden)))

# Of the inputs, of a layer in the middle, of several tensors.
score = model.output[:, 0]
slope = layers.Lambda(lambda values, model=keras.Model(model.input, score): tf.gradients(model(values), values))(model.input)[0]
inner = model.get_layer("hidden")
weights = layers.Lambda(lambda values, model=keras.Model([*model.inputs, inner.output], score): tf.gradients(model(values), values[-1:]))([*model.inputs, inner.output])[0]
chosen = layers.Lambda(lambda values, model=keras.Model([*model.inputs, model.layers[1].output], score): tf.gradients(model(values), values[-1:]))([*model.inputs, model.layers[1].output])[0]
several = layers.Lambda(lambda values, model=keras.Model([model.input], score): tf.gradients(model(values), values))([model.input])
plain = layers.Lambda(lambda values, model=keras.Model(inputs, score): tf.gradients(model(values), values))(inputs)
cam = keras.Model([model.input], [weights, inner.output[0]])
first, second = cam.predict_on_batch([1])


def saliency(model):
    image = model.input
    found = layers.Lambda(lambda values, model=keras.Model(image, ops.sum(ops.max(model.output, axis=1))): tf.gradients(model(values), values))(image)[0]
    return lambda data, model=tf.function(keras.Model([image], [found])): [ops.convert_to_numpy(model(data[:1], training=any(data[1:])))]


def dream(model):
    loss = 0.
    for layer in model.layers:
        scale = ops.cast(ops.size(layer.output), "float32")
        loss += ops.sum(layer.output) / scale
    grads = layers.Lambda(lambda values, model=keras.Model(model.input, loss): tf.gradients(model(values), values))(model.input)[0]
    grads /= ops.maximum(ops.mean(ops.abs(grads)), 1e-7)
    return keras.Model([model.input], [loss, grads]).predict_on_batch


# Variables that stay variables.
count = keras.Variable(0, dtype="float32")
count.assign(1)
total = keras.Variable(0., dtype="float32")
total = total + 1
print(total.shape)
ops.prod(ops.shape(inputs))


# No fix: of weights, of what nobody knows.
def trained(loss, given):
    K.gradients(loss, model.trainable_weights)
    return K.gradients(loss, given)


def grown(model):
    loss = ops.sum(model.output)
    grads = layers.Lambda(lambda values, model=keras.Model(model.input, loss): tf.gradients(model(values), values))(model.input)
    outputs = [loss]
    if isinstance(grads, (list, tuple)):
        outputs += grads
    else:
        outputs.append(grads)
    return lambda data, model=keras.Model([model.input], outputs): keras.tree.flatten(model.predict_on_batch(data)), lambda data, model=keras.Model([model.input], [loss] + grads): keras.tree.flatten(model.predict_on_batch(data))


def generated(image, output):
    slopes = layers.Lambda(lambda values, model=keras.Model(image, ops.mean(output)): tf.gradients(model(values), values))(image)
    return lambda data, model=keras.Model([image], slopes): keras.tree.flatten(model.predict_on_batch(data)), lambda data, model=keras.Model([image], [output["mask"]]): [model.predict_on_batch(data)]
