from tensorflow import keras


class Kept(keras.metrics.Metric):
    def reset_states(self):  #~ KM505
        self.last = None


def forget(thing):
    thing.reset_states()
