from tensorflow import keras


class Trainer:
    def __init__(self):
        self.model = keras.Sequential([keras.layers.Dense(1)])

    def batches(self, data, batch_size=16):
        while True:
            yield data, data[:batch_size]

    def run(self, data):
        self.model.fit_generator(self.batches(data, 32), samples_per_epoch=100)  #~ KM505
        self.model.fit_generator(self.batches(data), samples_per_epoch=100)  #~ KM505
