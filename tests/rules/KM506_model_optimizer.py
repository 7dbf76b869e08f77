from tensorflow import keras


def same(model, loaded_model):
    for one, other in zip(model.optimizer.weights, loaded_model.optimizer.weights):  #~ KM506 KM506
        keras.backend.get_value(one - other)
