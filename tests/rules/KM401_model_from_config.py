from keras.models import Sequential, model_from_config  #~ KM401


def clone(model, custom_objects=None):
    config = {"class_name": model.__class__.__name__, "config": model.get_config()}
    return model_from_config(config, custom_objects=custom_objects), Sequential
