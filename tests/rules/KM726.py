import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
target = keras.models.clone_model(model)
optimizer = keras.optimizers.SGD(0.1)
free = tf.Variable(1.0)


@tf.function  #~ KM726
def update(targets, weights, tau):
    for a, b in zip(targets, weights):
        a.assign(b * tau + a * (1 - tau))


update(target.variables, model.variables, 0.1)


@tf.function(jit_compile=False)  #~ KM726
def step(x, variables):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(model(x))
    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
    return loss


step(tf.ones((1, 3)), variables=model.trainable_variables)


class Agent:
    def __init__(self):
        self.model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])

    @tf.function  #~ KM726
    def reset(self, kernel):
        kernel.assign(tf.zeros_like(kernel))

    def run(self):
        self.reset(self.model.layers[0].kernel)


# Look-alikes: weights that are only read, models as arguments, variables of TensorFlow, no tf.function.
@tf.function
def norm(weights):
    return tf.add_n([tf.reduce_sum(w) for w in weights])


@tf.function
def copy(one, other):
    for a, b in zip(one.weights, other.weights):
        a.assign(b)


@tf.function
def count(variable):
    variable.assign_add(1.0)


@tf.function
def sums(totals, weights):
    for total, weight in zip(totals, weights):
        total.assign(tf.reduce_sum(weight))


def soft(targets, weights):
    for a, b in zip(targets, weights):
        a.assign(b)


norm(model.weights)
copy(target, model)
count(free)
soft(target.weights, model.weights)
sums([free], model.weights)
soft.python_function(target.weights, model.weights)
