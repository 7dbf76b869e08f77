from keras.callbacks import ModelCheckpoint
from keras.models import Sequential
from keras.layers import Dense
from project import data, register


class Mine(ModelCheckpoint):
    def __init__(self, path):
        super().__init__(path, period=4)  #~ KM501


@register
def train(every):
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    savers = [ModelCheckpoint("{epoch}.weights.h5", save_weights_only=True, period=every)]  #~ KM501
    savers.append(ModelCheckpoint("last.keras", period=10))  #~ KM501
    savers.append(ModelCheckpoint("each.keras", period=1))  #~ KM501
    savers.append(ModelCheckpoint("batch.keras", save_freq=100))
    model.fit(data, data, callbacks=savers)


train(3)
