# Two libraries in one file: an optimizer that another library made has an lr of its own.
import keras
import torch


class Adam:
    lr = 0.1


class Solver:
    def __init__(self, net):
        self.net = net
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.1)

    def slower(self):
        self.optimizer.lr = 0.01
        return self.optimizer.lr


class Own:
    def __init__(self):
        self.optimizer = Adam()

    def slower(self):
        self.optimizer.lr *= 0.5


class Trainer:
    def __init__(self, model, optimizer=None):
        self.model = model
        self.optimizer = optimizer or keras.optimizers.SGD()

    def slower(self):
        self.optimizer.learning_rate = 0.01
        return self.optimizer.learning_rate
