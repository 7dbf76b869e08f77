import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.optimizers import SGD, Optimizer


class Old(Optimizer):
    def __init__(self, learning_rate=0.01, name="Old", **kwargs):
        super().__init__(name=name, **kwargs)  #~ KM715
        self._set_hyper("learning_rate", learning_rate)  #~ KM505

    def _create_slots(self, var_list):  #~ KM715
        for var in var_list:
            self.add_slot(var, "m")  #~ KM505

    def _resource_apply_dense(self, grad, var, apply_state=None):
        return var.assign_sub(grad * self._decayed_lr(tf.float32))  #~ KM505

    def get_config(self):
        return super().get_config()


class Older(keras.optimizers.Adam):
    def get_updates(self, loss, params):  #~ KM715
        return []


class Wrapping(keras.optimizers.Adam):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def get_updates(self, loss, params):  #~ KM715
        return self.inner.get_updates(loss=loss, params=params)


class TwoArguments(SGD):
    def update_step(self, gradient, variable):  #~ KM715
        variable.assign_sub(0.1 * gradient)


class New(Optimizer):
    def __init__(self, learning_rate=0.01, name="New", **kwargs):
        super().__init__(learning_rate=learning_rate, name=name, **kwargs)

    def update_step(self, gradient, variable, learning_rate):
        variable.assign_sub(learning_rate * gradient)


class Legacy:
    def get_updates(self, loss, params):
        return []


class Sampled(keras.optimizers.Optimizer):
    def _compute_gradients(self, loss, x):
        return [loss(x)]

    def minimize(self, loss, variables):
        gradients = self._compute_gradients(loss, variables)
        self.apply_gradients(zip(gradients, variables))


def accumulating(base):
    class Accumulating(base):
        def _resource_apply_dense(self, gradient, variable, apply_state=None):  #~ KM715
            return variable

    return Accumulating


AccumulatingAdam = accumulating(keras.optimizers.Adam)
AccumulatingSGD = accumulating(base=SGD)


class Twice(AccumulatingAdam):
    def get_updates(self, loss, params):  #~ KM715
        return []


def mixed(base):
    class Mixed(base):
        def get_updates(self, loss, params):
            return []

    return Mixed


class Plain:
    pass


mixed(Plain)
mixed(keras.optimizers.Adam)


def never_given(base):
    class Unknown(base):
        def get_updates(self, loss, params):
            return []

    return Unknown


def knot(base):
    class Knot(base):
        def get_updates(self, loss, params):
            return []

    knot(Knot)
    return knot(Knot)


class ByPosition(Optimizer):
    def __init__(self, learning_rate=0.01, name="ByPosition", **kwargs):
        super().__init__(name, **kwargs)  #~ KM715
        self.rate = learning_rate

    def update_step(self, gradient, variable, learning_rate):
        variable.assign_sub(learning_rate * gradient)


class Spelled(Optimizer):
    def __init__(self):
        super(Spelled, self).__init__("spelled")  #~ KM715

    def update_step(self, gradient, variable, learning_rate):
        variable.assign_sub(learning_rate * gradient)


class RateFirst(Optimizer):
    def __init__(self, rate, name="RateFirst"):
        super().__init__(rate, name=name)

    def update_step(self, gradient, variable, learning_rate):
        variable.assign_sub(learning_rate * gradient)
