from tensorflow import keras


class Net(keras.Model):
    def call(self, x):
        return x


class Agent:
    def fit_generator(self, data):
        return data


KNOWN = {"net": Net}
KNOWN["other"] = keras.Sequential
known = KNOWN["net"]()
known.fit_generator(data)  #~ KM505
STORED = {"net": Net}
STORED["agent"] = Agent
thing = STORED["agent"]()
thing.fit_generator(data)
UPDATED = {"net": Net}
UPDATED.update({"agent": Agent})
thing = UPDATED["agent"]()
thing.fit_generator(data)
