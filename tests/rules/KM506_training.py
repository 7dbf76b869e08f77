"""What models of Keras 2.0 to 2.3 kept for their training."""

from keras import backend
from keras.models import Model, Sequential


def gradients(model, net, trainer, x, y):
    tensors = model.inputs + model._targets + model.sample_weights  #~ KM506 KM506
    net._check_trainable_weights_consistency()  #~ KM505
    data = net._standardize_user_data(x, y)  #~ KM505
    weights = net._collected_trainable_weights  #~ KM506
    print(trainer._targets, trainer.sample_weights, backend.floatx())
    return tensors, data, weights, model.stateful_metric_names, net.trainable_weights  #~ KM506


class Own(Model):
    def train_step(self, data):
        self._targets = data[1]
        return {"targets": self._targets.shape[0]}


class Agent:
    def __init__(self, model):
        self.model = model
        self.targets = []

    def replay(self, batch):
        self.targets.append(batch)
        names = self.model._feed_output_names  #~ KM506
        return self.model.fit(batch, self.targets), names


main = Sequential()
