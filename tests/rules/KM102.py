import keras
import numpy as np
import tensorflow as tf
from tensorflow import set_random_seed  #~ KM102
from tensorflow import set_random_seed as seed_it, constant  #~ KM102
from tensorflow.random import set_random_seed as other  #~ KM102

set_random_seed(2)  #~ KM102
seed_it(seed=2)  #~ KM102
other(2)  #~ KM102
tf.set_random_seed(2)  #~ KM102
tf.random.set_random_seed(2)  #~ KM102
print(constant(1.0))


def seed(number):
    np.random.seed(number)
    tf.set_random_seed(number)  #~ KM102
    run = tf.set_random_seed  #~ KM102
    run(number)  #~ KM102


class Other:
    def set_random_seed(self, number):
        return number


Other().set_random_seed(3)
