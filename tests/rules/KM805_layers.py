import tensorflow as tf
from keras import backend as K
from keras import layers, models

inputs = layers.Input((8, 8, 3))
hidden = layers.Conv2D(4, 3, name="hidden")(inputs)
model = models.Model(inputs, layers.Dense(3)(layers.Flatten()(hidden)))

# Of the inputs, of a layer in the middle, of several tensors.
score = model.output[:, 0]
slope = K.gradients(score, model.input)[0]  #~ KM805
inner = model.get_layer("hidden")
weights = K.gradients(score, inner.output)[0]  #~ KM805
chosen = K.gradients(score, model.layers[1].output)[0]  #~ KM805
several = K.gradients(score, [model.input])  #~ KM805
plain = tf.gradients(score, inputs)  #~ KM805
cam = K.function([model.input], [weights, inner.output[0]])  #~ KM804
first, second = cam([1])


def saliency(model):
    image = model.input
    found = K.gradients(K.sum(K.max(model.output, axis=1)), image)[0]  #~ KM805 KM403 KM403
    return K.function([image, K.learning_phase()], [found])  #~ KM804


def dream(model):
    loss = K.variable(0.)  #~ KM403
    for layer in model.layers:
        scale = K.prod(K.cast(K.shape(layer.output), "float32"))  #~ KM403 KM403 KM403
        loss += K.sum(layer.output) / scale  #~ KM403
    grads = K.gradients(loss, model.input)[0]  #~ KM805
    grads /= K.maximum(K.mean(K.abs(grads)), 1e-7)  #~ KM403 KM403 KM403
    return K.function([model.input], [loss, grads])  #~ KM804


# Variables that stay variables.
count = K.variable(0)  #~ KM403
K.set_value(count, 1)  #~ KM403
total = K.variable(0.)  #~ KM403
total = total + 1
print(total.shape)
K.prod(K.shape(inputs))  #~ KM403 KM403


# No fix: of weights, of what nobody knows.
def trained(loss, given):
    K.gradients(loss, model.trainable_weights)  #~ KM805
    return K.gradients(loss, given)  #~ KM805


def grown(model):
    loss = K.sum(model.output)  #~ KM403
    grads = K.gradients(loss, model.input)  #~ KM805
    outputs = [loss]
    if isinstance(grads, (list, tuple)):
        outputs += grads
    else:
        outputs.append(grads)
    return K.function([model.input], outputs), K.function([model.input], [loss] + grads)  #~ KM804 KM804


def generated(image, output):
    slopes = K.gradients(K.mean(output), image)  #~ KM805 KM403
    return K.function([image], slopes), K.function([image], [output["mask"]])  #~ KM804 KM804
