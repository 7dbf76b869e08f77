import keras
import tensorflow as tf


class Log(keras.callbacks.Callback):
    def rate(self):
        if isinstance(self.model.optimizer.learning_rate, (tf.Variable, tf.Tensor)) or hasattr(self.model.optimizer.learning_rate, "shape"):
            return float(self.model.optimizer.learning_rate.numpy().item())
        try:
            return float(self.model.optimizer.learning_rate(self.step))
        except Exception as error:
            print(error)

    def plain(self):
        if not callable(self.model.optimizer.learning_rate):
            raise ValueError("no schedule")
        return self.model.optimizer.learning_rate(self.step)

    def other(self):
        if isinstance(self.model.name, str):
            return 0
        return self.model.optimizer.learning_rate(self.step)  #~ KM604

    def no_way_out(self):
        if not callable(self.model.optimizer.learning_rate):
            print("no schedule")
        return self.model.optimizer.learning_rate(self.step)  #~ KM604

    def later(self):
        rate = self.model.optimizer.learning_rate(self.step)  #~ KM604
        if not callable(self.model.optimizer.learning_rate):
            return 0
        return rate
