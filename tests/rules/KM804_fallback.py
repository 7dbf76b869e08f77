# What follows a try that returns once Keras is imported runs only without Keras.
def function_of(model, tensor):
    try:
        import keras

        if hasattr(keras.backend, "function"):
            return keras.backend.function(model.inputs, tensor)
        from keras.models import Model

        return Model(inputs=model.inputs, outputs=tensor)
    except ImportError:
        pass
    import tensorflow

    return tensorflow.keras.backend.function(model.inputs, tensor)


def without_torch(model, tensor):
    try:
        import torch

        return torch.nn.Module()
    except ImportError:
        pass
    import tensorflow

    return tensorflow.keras.backend.function(model.inputs, tensor)  #~ KM804


def goes_on(model, tensor):
    try:
        import keras

        shown = keras.Model(model.inputs, tensor)
        print(shown)
    except ImportError:
        pass
    import tensorflow

    return tensorflow.keras.backend.function(model.inputs, tensor)  #~ KM804
