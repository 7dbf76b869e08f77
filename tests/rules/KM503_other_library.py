# Models of other libraries have methods and arguments of the same names.
import deepchem as dc
import keras
from skorch import NeuralNetClassifier

network = keras.Sequential([keras.layers.Dense(1)])
model = dc.models.KerasModel(network, dc.models.losses.L2Loss())
model.fit([], nb_epoch=10)
model.fit_generator([])
net = NeuralNetClassifier(object)
net.fit([], nb_epoch=10)
def build():
    return dc.models.KerasModel(network, dc.models.losses.L2Loss())


class Test:
    def create(self):
        model = build()
        return model

    def test(self):
        model = self.create()
        model.fit([], nb_epoch=10)
        own = build()
        own.fit_generator([])


own_model = keras.Sequential([keras.layers.Dense(1)])
own_model.fit([], nb_epoch=10)  #~ KM503
