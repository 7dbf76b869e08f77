import tensorflow as tf
from tensorflow import keras


class Wrapped:
    def __init__(self, optimizer, other, third):
        if not isinstance(optimizer, keras.optimizers.Optimizer):
            raise TypeError(f"{optimizer} is no optimizer")
        if not isinstance(third, keras.optimizers.Optimizer):
            third = keras.optimizers.SGD()
        assert isinstance(other, (keras.optimizers.Optimizer, tf.Module))
        self.optimizer = optimizer
        self.other = other
        self.third = third

    def step(self, loss, variables):
        self.optimizer.minimize(loss, var_list=variables)  #~ KM505
        self.other.minimize(loss, var_list=variables)
        self.third.minimize(loss, var_list=variables)


def step(optimizer, loss, variables):
    assert isinstance(optimizer, tf.keras.optimizers.Optimizer)
    optimizer.minimize(loss, var_list=variables)  #~ KM505


def step_if(optimizer, loss, variables):
    if isinstance(optimizer, tf.keras.optimizers.Optimizer) and variables:
        raise ValueError
    optimizer.minimize(loss, var_list=variables)


def classes(net, data):
    if not isinstance(net, keras.Model):
        raise TypeError
    return net.predict_classes(data)  #~ KM505
