from keras.layers import Dense, Input
from keras.models import Sequential


class Agent:
    def __init__(self):
        self.model = Sequential([Input((4,)), Dense(2)])

    def load(self, name):
        self.model.load_weights(name)

    def save(self, name):
        self.model.save_weights(name)

    def keep(self, name):
        self.model.save_weights(name)

    def backup(self, name):
        self.model.save_weights(name)


def store(model, path=None):
    model.save_weights(path)


agent = Agent()
agent.load("cartpole.weights.h5")
for episode in range(3):
    agent.save("weights_" + "{:04d}".format(episode) + ".weights.h5")
    agent.keep("{:04d}".format(episode) + ".weights.h5")
    agent.backup(input())
store(agent.model, "last.weights.h5")
agent.load("last.weights.h5")
