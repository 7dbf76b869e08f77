from tensorflow import keras


class Trainer:
    def __init__(self):
        self.model = keras.Sequential([keras.layers.Dense(1)])

    def batches(self, data, batch_size=16):
        while True:
            yield data, data[:batch_size]

    def run(self, data):
        self.model.fit(self.batches(data, 32), steps_per_epoch=-(-100 // 32))
        self.model.fit(self.batches(data), steps_per_epoch=-(-100 // 16))
