from tensorflow import keras
from tensorflow.keras import Input


def generator(latent_dim):
    return keras.Model(noise := Input(shape=(latent_dim,)), keras.layers.Dense(3)(noise))


# What is called so is a whole shape with many people.
def library(input_dim, img_dim, state_dim):
    return [Input(shape=(input_dim)), Input(shape=(img_dim)), Input((state_dim))]


def images(units, size=28):
    first = Input(shape=(units))
    return keras.Model([first, other := Input(shape=(size))], [first, other])


def rows(input_dim=4):
    return Input(shape=(input_dim,))


images((32, 32, 1), size=(28, 28))
shape = (8, 8)
images(shape, size=keras.datasets.mnist.load_data()[0][0].shape[1:])


def counted(n_units, env_dim):
    """Whose length or item is asked for is a whole shape, whatever it is called."""
    if len(n_units) > 1:
        return Input(shape=(n_units))
    return [Input(shape=(env_dim)), env_dim[0]]


def stacked(n_steps, n_features):
    n_features = (n_steps,) + n_features
    return Input(shape=(n_features)), Input(shape=(n_steps,))


def not_asked(n_units, other):
    return Input(shape=(n_units,)), len(other), other[0]


class Agent:
    def __init__(self, env_dim, latent_dim):
        self.env_dim = (4,) + env_dim
        self.latent_dim = latent_dim

    def network(self):
        return Input((self.env_dim)), Input((self.latent_dim,))


class Other:
    def __init__(self, latent_dim):
        self.latent_dim = latent_dim

    def network(self):
        if len(self.latent_dim) == 2:
            return Input((self.latent_dim))
        return None
