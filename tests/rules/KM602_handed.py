from keras.layers import Dense, Input
from keras.models import Model, Sequential


def make_trainable(model, value):
    """What this does, and when, is not read."""
    model.trainable = value
    for layer in model.layers:
        layer.trainable = value


def train(x, noise, y):
    critic = Sequential([Input((2,)), Dense(1)])
    start = Input((3,))
    gan = Model(start, critic(Dense(2)(start)))
    gan.compile(loss="mse", optimizer="adam")
    critic.trainable = False
    make_trainable(critic, True)
    gan.train_on_batch(noise, y)
