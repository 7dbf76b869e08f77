from tensorflow.keras.callbacks import Callback, LambdaCallback


class Printer(Callback):
    def on_train_batch_end(self, batch, logs=None):
        print(logs["loss"])

    def on_test_batch_begin(self, index, logs):
        print(index)

    def on_predict_batch_end(self, batch, values: dict):
        print(values)

    def on_batch_end(self, batch, logs={}):
        print(logs)

    def on_epoch_end(self, epoch, log=None):
        print(log)

    def on_train_begin(self, log=None):
        print(log)


class Right(Callback):
    def on_train_batch_end(self, number, logs=None):
        print(logs)

    def on_test_batch_end(self, batch, **others):
        print(others)


class Trainer:
    def on_train_batch_end(self, batch, log):
        print(log)


LambdaCallback(on_train_batch_end=lambda batch, logs: print(logs))
LambdaCallback(on_train_batch_end=lambda batch, logs: print(logs), on_epoch_end=lambda epoch, values: print(values))
