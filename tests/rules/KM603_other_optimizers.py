import keras
import torch
import tf_keras

optimizer = torch.optim.SGD(keras.params, 0.1)
optimizer.lr = 0.5
legacy = tf_keras.optimizers.SGD(0.1)
legacy.lr = 0.5


class Trainer:
    def __init__(self):
        self.opt = torch.optim.Adam([])
        self.opt.lr = 0.1
