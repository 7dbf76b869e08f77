from tensorflow import keras


def same(model, loaded_model):
    for one, other in zip(model.optimizer.variables, loaded_model.optimizer.variables):
        keras.backend.get_value(one - other)
